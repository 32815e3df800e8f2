import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { PolicyKey } from '../../policy/catalog.ts';
import { keyName } from '../policy-words.ts';
import { useField } from './lead-field.tsx';

interface RowsFieldProps<Row> {
  /** The key of the catalog. */
  readonly field: PolicyKey;
  readonly hint: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  /** The button that adds a row. */
  readonly add: string;
  readonly onRows: (rows: readonly Row[]) => void;
  /** The fields of a row; `label` names each for its row, as several rows have the same. `place` is the row's, as in `LeadFault`. */
  readonly children: (row: Row, change: (row: Row) => void, label: (label: string) => string, place: string) => ComponentChildren;
}

/** A list of which each row has the same fields. */
export function RowsField<Row>({ field, hint, rows, empty, add, onRows, children }: RowsFieldProps<Row>) {
  const adder = useRef<HTMLButtonElement>(null);
  const name = keyName(field);
  // What does not fit in the list as a whole is said at its button.
  const { attributes, fault } = useField(field);
  const remove = (index: number) => {
    onRows(rows.filter((_, at) => at !== index));
    // The row goes with its button: whoever uses the keyboard goes on from here.
    adder.current?.focus();
  };
  return (
    <fieldset>
      <legend>{name}</legend>
      <p class="quiet">{hint}</p>
      <ul class="rows">
        {rows.map((row, index) => (
          <li key={index}>
            <div class="setting">
              {children(
                row,
                (changed) => { onRows(rows.with(index, changed)); },
                (label) => t('options.lead.row-label', { field: label, number: index + 1 }),
                `${field}[${String(index)}]`,
              )}
            </div>
            <button type="button" class="outlined" aria-label={t('options.lead.remove-label', { name, number: index + 1 })} onClick={() => { remove(index); }}>
              {t('places.remove')}
            </button>
          </li>
        ))}
      </ul>
      <button {...attributes} ref={adder} type="button" class="outlined" onClick={() => { onRows([...rows, empty]); }}>{add}</button>
      {fault}
    </fieldset>
  );
}
