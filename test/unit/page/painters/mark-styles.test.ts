import { describe, expect, it } from 'vitest';
import { luminance, parseColour, type Rgba } from '../../../../src/page/painters/background.ts';
import { MARK_COLOURS } from '../../../../src/page/painters/mark-styles.ts';

const contrast = (one: Rgba, other: Rgba) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const grounds = {
  light: ['rgb(255, 255, 255)', 'rgb(245, 245, 245)', 'rgb(255, 249, 219)'],
  dark: ['rgb(0, 0, 0)', 'rgb(30, 30, 30)', 'rgb(51, 51, 51)'],
};

describe('the colours of marks', () => {
  it.each(
    (['light', 'dark'] as const).flatMap((scheme) =>
      grounds[scheme].flatMap((ground) => Object.entries(MARK_COLOURS[scheme]).map(([level, colour]) => ({ ground, level, colour }))),
    ),
  )('$level on $ground has at least 3:1', ({ ground, colour }) => {
    const [line, under] = [parseColour(colour), parseColour(ground)];
    expect(line !== null && under !== null && contrast(line, under)).toBeGreaterThanOrEqual(3);
  });
});
