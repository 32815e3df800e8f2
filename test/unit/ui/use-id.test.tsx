// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { useId } from '../../../src/ui/use-id.ts';

const root = document.createElement('div');
afterEach(() => { render(null, root); });

function Field({ name }: { readonly name: string }) {
  const id = useId();
  return <><label for={id}>{name}</label><input id={id} name={name} /></>;
}

/** Draws these fields in the root, as a page of ours does whenever something changed. */
function draw(...names: readonly string[]): void {
  render(<main>{names.map((name) => <Field key={name} name={name} />)}</main>, root);
}

it('gives each field an id of its own, however often the root is rendered', () => {
  const names = ['one', 'two', 'three', 'four'];
  for (const [at] of names.entries()) draw(...names.slice(0, at + 1));
  const labels = [...root.querySelectorAll('label')];
  expect(labels.map(({ htmlFor }) => root.querySelector<HTMLInputElement>(`#${htmlFor}`)?.name)).toEqual(names);
});

it('keeps it for as long as the field is there', () => {
  draw('one');
  const before = root.querySelector('input')?.id;
  draw('one', 'two');
  expect(root.querySelector('input')?.id).toBe(before);
});
