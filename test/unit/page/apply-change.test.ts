// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChange } from '../../../src/page/apply-change.ts';
import { AField, typeIn } from './a-field.ts';

const text = 'Zij kan lopen. Zij is eenzaam. Dat was het.';
const sentence = { start: 15, end: 31 };
const element = document.createElement('textarea');
const undo = vi.fn<(command: string) => boolean>();

beforeEach(() => {
  document.body.append(element);
  document.execCommand = undo;
});
afterEach(() => {
  undo.mockReset();
});

describe('applyChange', () => {
  it('is true when the editor did just that', async () => {
    const field = new AField(text, element);
    expect(await applyChange(field, sentence, '')).toBe(true);
    expect(field.value).toBe('Zij kan lopen. Dat was het.');
    expect(undo).not.toHaveBeenCalled();
  });

  it('takes a no-break space for the space it stands for', async () => {
    const field = new AField(text, element, (it, span, words) => {
      typeIn(it, span, words);
      it.value = it.value.replace('lopen. ', 'lopen.\u00A0');
    });
    expect(await applyChange(field, sentence, '')).toBe(true);
  });

  it('undoes what an editor made of it, and says so', async () => {
    const field = new AField(text, element, (it) => {
      it.value = `${text}${text}`;
    });
    undo.mockImplementation(() => {
      field.value = text;
      return true;
    });
    expect(await applyChange(field, sentence, '')).toBe(false);
    expect(undo).toHaveBeenCalledExactlyOnceWith('undo');
    expect(field.value).toBe(text);
  });

  it('undoes nothing when the editor did nothing', async () => {
    const field = new AField(text, element, () => undefined);
    expect(await applyChange(field, sentence, '')).toBe(false);
    expect(undo).not.toHaveBeenCalled();
  });

  it('waits for an editor that answers late', async () => {
    const field = new AField(text, element, (it, span, words) => {
      queueMicrotask(() => {
        typeIn(it, span, words);
      });
    });
    expect(await applyChange(field, sentence, '')).toBe(true);
  });

  it('is false when the field vanished', async () => {
    const field = new AField(text, element, (it) => {
      it.element.remove();
    });
    expect(await applyChange(field, sentence, '')).toBe(false);
  });
});
