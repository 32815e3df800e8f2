import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';

interface RowsFieldProps<Row> {
  readonly name: string;
  readonly hint: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  /** The button that adds a row. */
  readonly add: string;
  readonly onRows: (rows: readonly Row[]) => void;
  /** The fields of a row; `label` names each for its row, as several rows have the same. */
  readonly children: (row: Row, change: (row: Row) => void, label: (field: string) => string) => ComponentChildren;
}

/** A list of which each row has the same fields. */
export function RowsField<Row>({ name, hint, rows, empty, add, onRows, children }: RowsFieldProps<Row>) {
  const adder = useRef<HTMLButtonElement>(null);
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
                (field) => t('options.lead.row-label', { field, number: index + 1 }),
              )}
            </div>
            <button type="button" class="outlined" aria-label={t('options.lead.remove-label', { name, number: index + 1 })} onClick={() => { remove(index); }}>
              {t('places.remove')}
            </button>
          </li>
        ))}
      </ul>
      <button ref={adder} type="button" class="outlined" onClick={() => { onRows([...rows, empty]); }}>{add}</button>
    </fieldset>
  );
}
