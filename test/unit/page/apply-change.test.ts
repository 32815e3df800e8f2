// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChange } from '../../../src/page/apply-change.ts';
import { AField, typeIn } from './a-field.ts';

const text = 'Zij kan lopen. Zij is eenzaam. Dat was het.';
const sentence = { start: 15, end: 31 };
const element = document.createElement('textarea');
const aboutToChange = vi.fn();
const undo = vi.fn<(command: string) => boolean>();

beforeEach(() => {
  document.body.append(element);
  document.execCommand = undo;
});
afterEach(() => {
  undo.mockReset();
  aboutToChange.mockReset();
});

describe('applyChange', () => {
  it('is true when the editor did just that', async () => {
    const field = new AField(text, element);
    expect(await applyChange(field, sentence, '', aboutToChange, () => null)).toBe(true);
    expect(field.value).toBe('Zij kan lopen. Dat was het.');
    expect(undo).not.toHaveBeenCalled();
  });

  it('lets the editor hear of the selection first, and says when the change comes', async () => {
    const order: string[] = [];
    const field = new AField(text, element, (it, span, words) => {
      order.push('change');
      typeIn(it, span, words);
    });
    vi.spyOn(field, 'select').mockImplementation(() => {
      order.push('select');
    });
    const changing = applyChange(field, sentence, '', () => order.push('about to'), () => null);
    expect(order).toEqual(['select']);
    await changing;
    expect(order).toEqual(['select', 'select', 'about to', 'change']);
  });

  describe('in an editor that looks at the selection now and then', () => {
    const startIn = async () => {
      const field = new AField(text, element);
      field.selectionLag = 120;
      const changing = applyChange(field, sentence, '', aboutToChange, () => null);
      await vi.waitFor(() => {
        expect(vi.getTimerCount()).toBe(1);
      });
      return { field, changing };
    };
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('gives it the time to', async () => {
      const { field, changing } = await startIn();
      vi.advanceTimersByTime(119);
      expect(field.value).toBe(text);
      vi.advanceTimersByTime(1);
      expect(await changing).toBe(true);
      expect(field.value).toBe('Zij kan lopen. Dat was het.');
    });

    it('changes nothing when it was typed in during that time', async () => {
      const { field, changing } = await startIn();
      field.value = `Nu: ${text}`;
      vi.advanceTimersByTime(120);
      expect(await changing).toBe(false);
      expect(field.value).toBe(`Nu: ${text}`);
      expect(aboutToChange).not.toHaveBeenCalled();
    });
  });

  it('changes nothing in a field that was typed in meanwhile', async () => {
    const field = new AField(text, element);
    const changing = applyChange(field, sentence, '', aboutToChange, () => null);
    field.value = `Nu: ${text}`;
    expect(await changing).toBe(false);
    expect(field.value).toBe(`Nu: ${text}`);
    expect(aboutToChange).not.toHaveBeenCalled();
  });

  it('takes a no-break space for the space it stands for', async () => {
    const field = new AField(text, element, (it, span, words) => {
      typeIn(it, span, words);
      it.value = it.value.replace('lopen. ', 'lopen.\u00A0');
    });
    expect(await applyChange(field, sentence, '', aboutToChange, () => null)).toBe(true);
  });

  it('undoes what an editor made of it, and says so', async () => {
    const field = new AField(text, element, (it) => {
      it.value = `${text}${text}`;
    });
    undo.mockImplementation(() => {
      field.value = text;
      return true;
    });
    expect(await applyChange(field, sentence, '', aboutToChange, () => null)).toBe(false);
    expect(undo).toHaveBeenCalledExactlyOnceWith('undo');
    expect(field.value).toBe(text);
  });

  it('undoes nothing when the editor did nothing', async () => {
    const field = new AField(text, element, () => undefined);
    expect(await applyChange(field, sentence, '', aboutToChange, () => null)).toBe(false);
    expect(undo).not.toHaveBeenCalled();
  });

  it('waits for an editor that answers late', async () => {
    const field = new AField(text, element, (it, span, words) => {
      queueMicrotask(() => {
        typeIn(it, span, words);
      });
    });
    expect(await applyChange(field, sentence, '', aboutToChange, () => null)).toBe(true);
  });

  it('is false when the field vanished', async () => {
    const field = new AField(text, element, (it) => {
      it.element.remove();
    });
    expect(await applyChange(field, sentence, '', aboutToChange, () => null)).toBe(false);
  });

  it('is true when the page answered with a new field that holds the changed text', async () => {
    const field = new AField(text, element, (it) => {
      it.element.remove();
    });
    for (const [now, isDone] of [['Zij kan lopen. Dat was het.', true], [text, false]] as const) {
      document.body.append(element);
      expect(await applyChange(field, sentence, '', aboutToChange, () => now)).toBe(isDone);
    }
    expect(undo).not.toHaveBeenCalled();
  });
});
