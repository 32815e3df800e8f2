import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';

/** Gives each test of a file an element of its own in the page to draw in, and takes it away after. */
export function rootForEach(): { readonly root: HTMLElement } {
  const page = { root: document.createElement('div') };
  beforeEach(() => {
    page.root = document.createElement('div');
    document.body.append(page.root);
  });
  afterEach(() => {
    render(null, page.root);
    page.root.remove();
  });
  return page;
}
