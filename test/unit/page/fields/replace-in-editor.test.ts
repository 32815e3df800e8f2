// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceInEditor, takeBackInEditor } from '../../../../src/page/fields/replace-in-editor.ts';

const command = vi.fn<(...given: unknown[]) => boolean>();
let host: HTMLElement;
let heard: string[];
let selected: Range;

beforeEach(() => {
  document.body.innerHTML = '<div contenteditable="true">Zij loopt goed.</div>';
  host = document.querySelector('div') ?? document.body;
  selected = document.createRange();
  selected.selectNodeContents(host);
  heard = [];
  command.mockReset();
  document.execCommand = (...given: unknown[]) => {
    heard.push('command');
    return command(...given);
  };
  // happy-dom has none.
  vi.stubGlobal('StaticRange', Range);
  for (const type of ['beforeinput', 'input']) {
    host.addEventListener(type, (event) => heard.push(`${type} ${(event as InputEvent).inputType}`));
  }
});

describe('replaceInEditor', () => {
  it('has the browser type where the announcement stays unanswered', () => {
    replaceInEditor(host, selected, 'Zij fietst.');
    expect(command).toHaveBeenCalledExactlyOnceWith('insertText', false, 'Zij fietst.');
    expect(heard).toEqual(['beforeinput insertText', 'command']);
  });

  it('makes the change a step to undo of its own in TinyMCE', () => {
    host.className = 'mce-content-body';
    replaceInEditor(host, selected, 'Zij fietst.');
    expect(heard).toEqual(['beforeinput insertText', 'input insertReplacementText', 'command', 'input insertReplacementText']);
  });

  it.each([
    ['an area of the page', () => host, () => host],
    ['the body of its frame', () => document.body, () => document.documentElement],
  ])('makes the change a step to undo of its own in CKEditor 4, in %s', (_where, area, hearing) => {
    area().classList.add('cke_editable');
    hearing().addEventListener('click', ({ target }) => {
      if (target === hearing()) heard.push('click');
    });
    const elsewhere = vi.fn();
    window.addEventListener('click', elsewhere);
    replaceInEditor(area(), selected, '');
    window.removeEventListener('click', elsewhere);
    area().classList.remove('cke_editable');
    expect(heard.filter((each) => !each.startsWith('beforeinput'))).toEqual(['click', 'command', 'click']);
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('has Summernote keep what was typed so far, for undoing to come back to', () => {
    host.className = 'note-editable';
    host.addEventListener('mouseup', () => heard.push('mouseup'));
    const elsewhere = vi.fn();
    document.addEventListener('mouseup', elsewhere);
    replaceInEditor(host, selected, 'Zij fietst.');
    document.removeEventListener('mouseup', elsewhere);
    expect(heard).toEqual(['beforeinput insertText', 'mouseup', 'command']);
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('deletes for an empty text', () => {
    replaceInEditor(host, selected, '');
    expect(command).toHaveBeenCalledExactlyOnceWith('delete');
    expect(heard[0]).toBe('beforeinput deleteContentBackward');
  });

  it('leaves the change to an editor that takes it up', () => {
    host.addEventListener('beforeinput', (event) => {
      event.preventDefault();
    });
    replaceInEditor(host, selected, 'Zij fietst.');
    expect(heard).toEqual(['beforeinput insertText']);
  });

  it('leaves the announcement to a browser that makes one of its own', () => {
    vi.stubGlobal('mozInnerScreenX', 0);
    replaceInEditor(host, selected, '');
    vi.stubGlobal('mozInnerScreenX', undefined);
    Reflect.deleteProperty(window, 'mozInnerScreenX');
    expect(heard).toEqual(['command']);
  });

  it('says in the announcement what is to be replaced, and by what', () => {
    const announced = vi.fn((event: Event) => [(event as InputEvent).data, event.bubbles, event.composed]);
    document.addEventListener('beforeinput', announced, { once: true });
    replaceInEditor(host, selected, 'Zij fietst.');
    expect(announced).toHaveReturnedWith(['Zij fietst.', true, true]);
  });
});

describe('takeBackInEditor', () => {
  it('has the browser undo where the announcement stays unanswered', () => {
    takeBackInEditor(host);
    expect(heard).toEqual(['beforeinput historyUndo', 'command']);
    expect(command).toHaveBeenCalledExactlyOnceWith('undo');
  });

  it('leaves it to an editor that keeps steps of its own', () => {
    host.addEventListener('beforeinput', (event) => {
      event.preventDefault();
    });
    takeBackInEditor(host);
    expect(heard).toEqual(['beforeinput historyUndo']);
  });
});
