// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { saysItSavesByItself } from '../../../../src/page/save-gate/autosave.ts';

it.each([
  ['<p role="status">Automatisch opgeslagen om 10:02</p>', true],
  ['<span class="draft-autosave">Concept bewaard</span>', true],
  ['<output>All changes saved</output>', true],
  ['<div aria-live="polite">Laatst opgeslagen: zojuist</div>', true],
  ['<p role="status">3 resultaten</p>', false],
  ['<p>Het rapport is automatisch opgeslagen.</p>', false],
  [`<div aria-live="polite">Automatisch opgeslagen. ${'Een hele notitie. '.repeat(20)}</div>`, false],
  ['', false],
])('%s', (html, says) => {
  document.body.innerHTML = html;
  expect(saysItSavesByItself(document)).toBe(says);
});
