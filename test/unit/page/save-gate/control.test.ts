// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { controlIn, isSubmitter, saysOf } from '../../../../src/page/save-gate/control.ts';

function made(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

describe('what a control says that it does', () => {
  it.each([
    ['<button>Opslaan</button>', 'save'],
    ['<button> Opslaan en sluiten </button>', 'save'],
    ['<button><span>Bewaren</span></button>', 'save'],
    ['<input type="submit" value="Verzenden">', 'save'],
    ['<button aria-label="Save"><svg></svg></button>', 'save'],
    ['<a title="Notitie opslaan"><img alt=""></a>', 'save'],
    ['<input type="image" alt="Opslaan" src="data:,">', 'save'],
    ['<a id="ctl00_btnOpslaan"></a>', 'save'],
    ['<button name="form:save"></button>', 'save'],
    ['<button>Sluiten zonder op te slaan</button>', 'other'],
    ['<button>Niet opslaan</button>', 'other'],
    ["<button>Don't save</button>", 'other'],
    ['<button>Annuleren</button>', 'other'],
    ['<input type="submit" value="Zoeken">', 'other'],
    ['<a id="btnCancel"></a>', 'other'],
    ['<button>Verder</button>', 'nothing'],
    ['<button></button>', 'nothing'],
    ['<a>Opslagruimte</a>', 'nothing'],
    ['<a>Wie dit opslaan wil, leest eerst hoe het werkt in de handleiding voor nieuwe medewerkers.</a>', 'nothing'],
    // What people read goes before what it is called in the code.
    ['<button id="save">Verder</button>', 'nothing'],
  ])('%s', (html, says) => {
    expect(saysOf(made(html))).toBe(says);
  });
});

describe('the control that was pressed', () => {
  const pressed = (html: string) => {
    const outer = made(html);
    const inner = outer.querySelector('i') ?? outer;
    return controlIn([inner, outer, document.body, document, window]);
  };

  it.each([
    ['<div style="cursor: pointer">Opslaan <i></i></div>'],
    ['<span role="button">Verder<i></i></span>'],
    ['<div onclick="save()">Verder<i></i></div>'],
  ])('%s', (html) => {
    expect(pressed(html)).toBe(document.body.firstElementChild);
  });

  it.each([
    ['<div>Opslaan</div>', 'a word on the page'],
    ['<div style="cursor: pointer">Verder</div>', 'a name that tells nothing'],
    ['<div contenteditable style="cursor: pointer">Opslaan<i></i></div>', 'a word in a note'],
  ])('none: %s', (html) => {
    expect(pressed(html)).toBeNull();
  });
});

describe('the button within a component', () => {
  const within = (html: string, mode: ShadowRootMode) => {
    const root = made(html).attachShadow({ mode });
    root.innerHTML = '<button><slot></slot></button>';
    return root.firstElementChild as Element;
  };

  it.each(['open', 'closed'] as const)('says what the component’s own button says, in an %s root', (mode) => {
    expect(saysOf(within('<ion-button>Opslaan</ion-button>', mode))).toBe('save');
    expect(saysOf(within('<x-key role="button" aria-label="Annuleren"></x-key>', mode))).toBe('other');
  });

  it('says nothing in a component that is no button', () => {
    expect(saysOf(within('<x-panel>Opslaan</x-panel>', 'open'))).toBe('nothing');
  });
});

describe('the control that was pressed', () => {
  it.each(['button', 'a', 'div role="button"', 'ion-button', 'span onclick=""', 'input type="submit"'])('is the %s around what was hit', (tag) => {
    const control = made(`<${tag}></${tag.split(' ')[0] ?? ''}>`);
    expect(controlIn([document.createElement('i'), control, document.body, document, window])).toBe(control);
  });

  it('is none in plain text', () => {
    expect(controlIn([made('<p>Opslaan</p>'), document.body, document, window])).toBeNull();
  });

  it.each([
    ['<button>x</button>', true],
    ['<button type="button">x</button>', false],
    ['<button type="reset">x</button>', false],
    ['<input type="submit">', true],
    ['<input type="button">', false],
    ['<a href="#">x</a>', false],
  ])('posts its form: %s %s', (html, posts) => {
    expect(isSubmitter(made(html))).toBe(posts);
  });
});
