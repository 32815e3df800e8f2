import { useId } from '../use-id.ts';

interface FileFieldProps {
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
}

/** Lets the worker choose a small file, and hands its text on. */
export function FileField({ label, accept, onText }: FileFieldProps) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again once it was mended.
          void file?.text().then(onText).finally(() => { currentTarget.value = ''; });
        }}
      />
    </div>
  );
}
