// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { themeAt, luminance, parseColour } from '../../../../src/page/painters/background.ts';

beforeEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
});

function fieldIn(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('textarea') ?? document.body;
}

describe('themeAt', () => {
  it('goes by the nearest background that covers', () => {
    expect(themeAt(fieldIn('<div style="background-color: rgb(20, 20, 20)"><textarea style="background-color: rgba(0, 0, 0, 0)"></textarea></div>'))).toBe('dark');
    expect(themeAt(fieldIn('<div style="background-color: rgb(20, 20, 20)"><textarea style="background-color: rgb(255, 255, 255)"></textarea></div>'))).toBe('light');
  });

  it('goes by the text where no background is known', () => {
    expect(themeAt(fieldIn('<textarea style="background-color: oklch(0.2 0 0); color: rgb(240, 240, 240)"></textarea>'))).toBe('dark');
  });
});

describe('parseColour', () => {
  it('reads what browsers compute', () => {
    expect(parseColour('rgb(1, 2, 3)')).toEqual([1, 2, 3, 1]);
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3, 0.5]);
    expect(parseColour('color(srgb 1 0 0 / 0.25)')).toEqual([255, 0, 0, 0.25]);
    expect(parseColour('oklch(0.2 0 0)')).toBeNull();
  });
});

describe('luminance', () => {
  it('runs from black to white', () => {
    expect(luminance([0, 0, 0, 1])).toBe(0);
    expect(luminance([255, 255, 255, 1])).toBeCloseTo(1);
  });
});
