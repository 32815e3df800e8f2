import type { Theme } from '../../views/theme.ts';
import { parentElementOf, rootNodeOf } from '../true-dom.ts';

/** Red, green, blue from 0 to 255 and alpha from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Whether text in this element stands on a light or a dark ground: by the nearest background that
 * covers, else by the colour of the text. The scheme of the system says nothing about a page.
 */
export function themeAt(element: Element): Theme {
  return isOnDark(element) ? 'dark' : 'light';
}

function isOnDark(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = elementAround(at)) {
    const ground = parseColour(getComputedStyle(at).backgroundColor);
    if (ground !== null && ground[3] > 0.5) return luminance(ground) < 0.18;
  }
  const text = parseColour(getComputedStyle(element).color);
  return text !== null && luminance(text) > 0.5;
}

/** Reads `rgb()`, `rgba()` and `color(srgb …)` as browsers compute them; null for other notations. */
export function parseColour(colour: string): Rgba | null {
  const match = /^(rgba?|color)\((?:srgb )?([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[, /]+([\d.]+))?\)$/.exec(colour);
  if (match === null) return null;
  const scale = match[1] === 'color' ? 255 : 1;
  return [Number(match[2]) * scale, Number(match[3]) * scale, Number(match[4]) * scale, Number(match[5] ?? 1)];
}

/** Relative luminance, from 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
export function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function elementAround(element: Element): Element | null {
  return parentElementOf(element) ?? (rootNodeOf(element) as Partial<ShadowRoot>).host ?? null;
}
