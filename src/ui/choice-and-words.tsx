import type { Option } from '../coaching/targeted-request.ts';

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly describedBy?: string;
  readonly onChange: (id: Id) => void;
}

/** A list to choose one from. */
export function Choice<Id extends string>({ label, options, value, describedBy, onChange }: ChoiceProps<Id>) {
  return (
    <label class="write">
      {label}
      <select
        value={value}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly describedBy?: string;
  readonly onInput: (value: string) => void;
}

/** A line to write. */
export function Words({ label, value, describedBy, onInput }: WordsProps) {
  return (
    <label class="write">
      {label}
      <input type="text" lang="nl" value={value} aria-describedby={describedBy} onInput={({ currentTarget }) => { onInput(currentTarget.value); }} />
    </label>
  );
}
