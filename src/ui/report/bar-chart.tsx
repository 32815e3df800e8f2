import { axisX, axisY, barX, barY, plot, text } from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { written } from './written.ts';

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
const STYLE = { background: 'transparent', color: 'currentColor', fontSize: '12px' } as const;
/** How wide the whole is and the names in it, and how high a bar with a name of two lines, in px, how long a line of a name, in em, and how many numbers are below. On paper two stand side by side, and all charts of a year on one sheet. */
const FORMS = { screen: { width: 640, names: 260, bar: 28, line: 18, ticks: 4 }, paper: { width: 480, names: 230, bar: 28, line: 16, ticks: 2 } } as const;

/** As many weeks as make a year too long for paper: they stand up then, over both columns. */
const STANDING_FROM = 25;

/** Bars with their numbers, a sentence that says what they show, and the same as a table. One colour: nothing depends on telling colours apart. */
export function BarChart({ title, summary, bars, nameHead }: BarChartProps) {
  const isLong = bars.length >= STANDING_FROM;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(drawn(bars, 'screen'), isLong ? standing(bars) : drawn(bars, 'paper'));
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

function drawn(bars: readonly Bar[], form: keyof typeof FORMS): Element {
  const { width, names, bar, line, ticks } = FORMS[form];
  const barHeight = bars.length < TALL_FROM ? bar : SLIM_BAR_HEIGHT;
  const chart = plot({
    className: `${form}-only`,
    width,
    height: bars.length * barHeight + AXIS_HEIGHT,
    marginTop: 0,
    marginBottom: AXIS_HEIGHT,
    marginLeft: names,
    marginRight: 60,
    style: STYLE,
    x: { label: null, grid: true, nice: true },
    y: { label: null, domain: bars.map(({ name }) => name) },
    marks: [
      axisX({ ticks, tickFormat: (count: number) => (Number.isInteger(count) ? written(count) : '') }),
      axisY({ tickSize: 0, lineWidth: line }),
      barX([...bars], { x: 'count', y: 'name', fill: 'var(--nz-accent)' }),
      text([...bars], { x: 'count', y: 'name', text: ({ count }: Bar) => written(count), dx: 4, textAnchor: 'start', fill: 'currentColor' }),
    ],
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
