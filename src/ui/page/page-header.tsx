import { Mark } from '../mark.tsx';

/** The head of a page of ours: what it is, and what one can do there. */
export function PageHeader({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <header>
      <p class="brand"><Mark /> Noodzaak</p>
      <h1>{title}</h1>
      <p>{text}</p>
    </header>
  );
}
