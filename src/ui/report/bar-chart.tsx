import { axisX, axisY, barX, barY, plot, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { written } from '../written.ts';

/** One bar: what it is, and how long. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  /** Of several that are too small apart: it is no one thing that could come up most. */
  readonly isTogether?: boolean;
}

interface BarChartProps {
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly summary: string;
  readonly bars: readonly Bar[];
  /** Head of the first column of its table. */
  readonly nameHead: string;
}

/** In a tall chart, which has short names of one line. */
const SLIM_BAR_HEIGHT = 22;
/** So many bars make a chart tall: on paper it stands beside two others. */
const TALL_FROM = 11;
/** Below the bars: the numbers of the axis. */
const AXIS_HEIGHT = 30;
const FONT_SIZE = 12;
const STYLE = { background: 'transparent', color: 'currentColor', fontSize: `${String(FONT_SIZE)}px` } as const;
/** A name of so many letters, a week or a help request in a word, has room beside its bar everywhere; and that room, in px. */
const SHORT_NAME = 20;
const NARROW_NAMES = 152;
/** Above and below each bar, in px. */
const GAP = 2;
/** In a place less wide than this, names stand above their bars: never smaller letters. */
const NARROW = 540;
/** There: the height of a name's line, of a bar with the room around it, what the first number below sticks out to the left and letters below their line, in px, and how many letters are sure to fit in an em of a line. */
const ABOVE = { line: 15, bar: 24, margin: 6, tail: 4, lettersInEm: 1.7 } as const;
/** How wide the whole is at most and the names in it, and how high a bar with a name of two lines, in px, how long a line of a name, in em, and how many numbers are below. On paper two stand side by side, and all charts of a year on one sheet. */
const FORMS = { screen: { width: 640, names: 260, bar: 28, line: 18, ticks: 4 }, paper: { width: 480, names: 230, bar: 28, line: 16, ticks: 2 } } as const;

/** As many weeks as make a year too long for paper: they stand up then, over both columns. */
const STANDING_FROM = 25;

/** Bars with their numbers, a sentence that says what they show, and the same as a table. One colour: nothing depends on telling colours apart. */
export function BarChart({ title, summary, bars, nameHead }: BarChartProps) {
  const isLong = bars.length >= STANDING_FROM;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = place.current;
    if (here === null) return;
    let drawnFor = -1;
    const draw = (): void => {
      // A place that is not shown has no width.
      const width = Math.min(FORMS.screen.width, here.clientWidth || FORMS.screen.width);
      if (width === drawnFor) return;
      drawnFor = width;
      const onScreen = width < NARROW && bars.some(({ name }) => name.length > SHORT_NAME) ? below(bars, width) : drawn(bars, 'screen', width);
      here.replaceChildren(onScreen, isLong ? standing(bars) : drawn(bars, 'paper', FORMS.paper.width));
    };
    draw();
    // Of a window that becomes narrower, or is zoomed into.
    const watch = new ResizeObserver(draw);
    watch.observe(here);
    return () => { watch.disconnect(); };
  }, [bars, isLong]);
  return (
    <figure class={isLong ? 'long' : bars.length < TALL_FROM ? '' : 'tall'}>
      <figcaption><h3>{title}</h3><p>{summary}</p></figcaption>
      {bars.length > 0 && <div ref={place} class="chart" />}
      {bars.length > 0 && (
        <details>
          <summary>{t('report.as-table')}</summary>
          <table>
            <caption class="visually-hidden">{title}</caption>
            <thead><tr><th scope="col">{nameHead}</th><th scope="col">{t('report.count')}</th></tr></thead>
            <tbody>{bars.map(({ name, count }) => <tr key={name}><th scope="row">{name}</th><td>{written(count)}</td></tr>)}</tbody>
          </table>
        </details>
      )}
    </figure>
  );
}

/** With the names beside the bars. */
function drawn(bars: readonly Bar[], form: keyof typeof FORMS, width: number): Element {
  // On paper there is room beside the bars always: its letters are made to fit there.
  const isNarrow = form === 'screen' && width < NARROW;
  const { names, bar, line, ticks } = FORMS[form];
  const barHeight = bars.length < TALL_FROM ? bar : SLIM_BAR_HEIGHT;
  return plotted(bars, {
    className: `${form}-only`,
    width,
    barHeight,
    names: isNarrow ? NARROW_NAMES : names,
    ticks: isNarrow ? 1 : ticks,
    marks: [axisY({ tickSize: 0, lineWidth: line }), ...barsWithNumbers(bars, 0)],
  });
}

/** With the bars below their names: in a narrow place there is no room beside them. */
function below(bars: readonly Bar[], width: number): Element {
  const lineWidth = (width - ABOVE.margin) / FONT_SIZE;
  const nameHeight = ABOVE.tail + ABOVE.line * Math.ceil(Math.max(...bars.map(({ name }) => name.length)) / (lineWidth * ABOVE.lettersInEm));
  const barHeight = nameHeight + ABOVE.bar;
  return plotted(bars, {
    className: 'screen-only',
    width,
    barHeight,
    names: ABOVE.margin,
    ticks: 2,
    marks: [
      text([...bars], { x: 0, y: 'name', text: 'name', lineWidth, textAnchor: 'start', lineAnchor: 'bottom', dy: nameHeight - ABOVE.tail - barHeight / 2, fill: 'currentColor' }),
      ...barsWithNumbers(bars, nameHeight),
    ],
  });
}

/** The bars, this far below the top of their place, and the number beside each. */
function barsWithNumbers(bars: readonly Bar[], insetTop: number): Markish[] {
  return [
    barX([...bars], { x: 'count', y: 'name', fill: 'var(--nz-accent)', insetTop: insetTop + GAP, insetBottom: GAP }),
    text([...bars], { x: 'count', y: 'name', text: ({ count }: Bar) => written(count), dx: 4, dy: insetTop / 2, textAnchor: 'start', fill: 'currentColor' }),
  ];
}

interface Plotted {
  readonly className: string;
  readonly width: number;
  readonly barHeight: number;
  readonly names: number;
  readonly ticks: number;
  readonly marks: readonly Markish[];
}

function plotted(bars: readonly Bar[], { className, width, barHeight, names, ticks, marks }: Plotted): Element {
  const chart = plot({
    className,
    width,
    height: bars.length * barHeight + AXIS_HEIGHT,
    marginTop: 0,
    marginBottom: AXIS_HEIGHT,
    marginLeft: names,
    marginRight: 60,
    style: STYLE,
    x: { label: null, grid: true, nice: true },
    // Where names are no axis, nothing stands in for it.
    y: { axis: null, label: null, domain: bars.map(({ name }) => name), padding: 0 },
    marks: [axisX({ ticks, tickFormat: (count: number) => (Number.isInteger(count) ? written(count) : '') }), ...marks],
  });
  return notReadAloud(chart);
}

function standing(bars: readonly Bar[]): Element {
  const chart = plot({
    className: 'paper-only',
    width: 960,
    height: 196,
    marginTop: 6,
    marginBottom: 70,
    marginLeft: 60,
    style: STYLE,
    x: { label: null, domain: bars.map(({ name }) => name), tickRotate: -90, tickSize: 0 },
    y: { label: null, grid: true, nice: true, ticks: 4, tickFormat: written },
    marks: [barY([...bars], { x: 'name', y: 'count', fill: 'var(--nz-accent)' })],
  });
  return notReadAloud(chart);
}

/** Read aloud are the sentence and the table beside it. */
function notReadAloud(chart: Element): Element {
  chart.setAttribute('aria-hidden', 'true');
  return chart;
}
