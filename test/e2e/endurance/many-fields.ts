/** How many fields a page of `fillWithFields` has. */
export const MANY = 200;

/**
 * Fills the page, one below the other, with fields of both kinds by turns, `#field-0` and on, each with a note in it; for a driver to run in the
 * page: it may name nothing outside itself.
 * @param given `count`: how many; `text`: what each holds
 */
export function fillWithFields({ count, text }: { readonly count: number; readonly text: string }): void {
  document.body.replaceChildren(...Array.from({ length: count }, (_, at) => {
    const field = document.createElement(at % 2 === 0 ? 'textarea' : 'div');
    field.id = `field-${String(at)}`;
    field.style.cssText = 'display: block; width: 60rem; height: 4rem; min-height: 0; overflow: auto';
    if (field instanceof HTMLTextAreaElement) field.value = text;
    else {
      field.contentEditable = 'true';
      field.textContent = text;
    }
    return field;
  }));
}
