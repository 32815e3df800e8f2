// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { saysItSavesByItself } from '../../../../src/page/save-gate/autosave.ts';

it.each([
  ['<p role="status">Automatisch opgeslagen om 10:02</p>', true],
  ['<span class="draft-autosave">Concept bewaard</span>', true],
  ['<output>Draft saved</output>', true],
  // So says a page of the worker's own save, too.
  ['<p role="status">Wijzigingen opgeslagen</p>', false],
  ['<output>All changes saved</output>', false],
  ['<div aria-live="polite">Laatst opgeslagen: zojuist</div>', false],
  ['<p role="status">3 resultaten</p>', false],
  ['<p>Het rapport is automatisch opgeslagen.</p>', false],
  [`<div aria-live="polite">Automatisch opgeslagen. ${'Een hele notitie. '.repeat(20)}</div>`, false],
  ['', false],
])('%s', (html, says) => {
  document.body.innerHTML = html;
  expect(saysItSavesByItself(document)).toBe(says);
});
