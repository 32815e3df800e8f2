import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { LeadFault } from './lead-faults.ts';

/** What the fields of a form know of it. */
interface FieldsOfForm {
  /** Begins the id of each field. */
  readonly form: string;
  /** What does not fit. */
  readonly faults: readonly LeadFault[];
}
export const FormContext = createContext<FieldsOfForm>({ form: '', faults: [] });

/** The id of a field of a form; a field is named as in `LeadFault`. */
export function fieldId(form: string, field: string): string {
  return `${form}-${field.replaceAll(/[[\].]+/g, '-')}`;
}

/**
 * What a field needs to be tied to its faults.
 * @param hint whether something stands below it, in an element with `hintId`
 */
export function useField(field: string, hint = false) {
  const { form, faults } = useContext(FormContext);
  const id = fieldId(form, field);
  const mends = faults.filter((fault) => fault.field === field).map(({ mend }) => mend);
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`];
  const describedBy = [...(hint ? [hintId] : []), ...(mends.length > 0 ? [faultId] : [])];
  return {
    hintId,
    attributes: {
      id,
      ...(mends.length > 0 ? { 'aria-invalid': true } : {}),
      ...(describedBy.length > 0 ? { 'aria-describedby': describedBy.join(' ') } : {}),
    },
    /** Stands below the field. */
    fault: mends.length > 0 && <ul id={faultId} class="fault">{mends.map((mend) => <li key={mend}>{mend}</li>)}</ul>,
  };
}

interface LeadFieldProps {
  readonly field: string;
  readonly label: string;
  /** Names the field for its row too, as several rows have the same. */
  readonly rowLabel?: string;
  readonly hint?: string;
  readonly type: 'text' | 'url' | 'time' | 'date';
  /** The keyboard of a touch screen. */
  readonly inputMode?: 'text' | 'email' | 'tel';
  readonly maxLength?: number;
  /** The last day that can be chosen. */
  readonly max?: string;
  readonly placeholder?: string;
  readonly autocomplete?: 'off';
  readonly spellcheck?: false;
  readonly isWide?: boolean;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Whoever filled it in goes on to something else. */
  readonly onLeave?: () => void;
}

/** A line to fill in, with what does not fit in it. */
export function LeadField({ field, label, rowLabel, hint, isWide = false, type, onText, onLeave, ...input }: LeadFieldProps) {
  const { attributes, hintId, fault } = useField(field, hint !== undefined);
  return (
    <div class={isWide ? 'field wide' : 'field'}>
      <label for={attributes.id}>{label}</label>
      {/* Preact has a type for each kind of line; all it says of these holds for one of text. */}
      <input {...input} type={type as 'text'} {...attributes} {...(rowLabel === undefined ? {} : { 'aria-label': rowLabel })} onInput={({ currentTarget }) => { onText(currentTarget.value); }} onBlur={onLeave} />
      {hint !== undefined && <p id={hintId} class="quiet">{hint}</p>}
      {fault}
    </div>
  );
}

interface FaultListProps extends FieldsOfForm {
  /** Stands above the list. */
  readonly children: ComponentChildren;
}

/** All that does not fit, each leading to its field. */
export function FaultList({ form, faults, children }: FaultListProps) {
  const goTo = (field: string) => {
    const element = document.getElementById(fieldId(form, field));
    const closed = element?.closest('details');
    if (closed) closed.open = true;
    element?.focus();
  };
  return (
    <>
      {children}
      <ul>
        {faults.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <a
              href={`#${fieldId(form, field)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(field);
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
