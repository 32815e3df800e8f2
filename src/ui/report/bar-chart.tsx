import { axisX, barX, plot, text } from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { written } from './written.ts';

/** One bar: what it is, and how long. */
export interface Bar {
  readonly name: string;
  readonly count: number;
}

interface BarChartProps {
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly summary: string;
  readonly bars: readonly Bar[];
  /** Head of the first column of its table. */
  readonly nameHead: string;
}

const BAR_HEIGHT = 24;
/** Below the bars: the numbers of the axis. */
const AXIS_HEIGHT = 30;

/** Bars with their numbers, a sentence that says what they show, and the same as a table. One colour: nothing depends on telling colours apart. */
export function BarChart({ title, summary, bars, nameHead }: BarChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = plot({
      width: 640,
      height: bars.length * BAR_HEIGHT + AXIS_HEIGHT,
      marginTop: 0,
      marginBottom: AXIS_HEIGHT,
      marginLeft: 260,
      marginRight: 60,
      style: { background: 'transparent', color: 'currentColor', fontSize: '12px' },
      x: { label: null, grid: true, nice: true },
      y: { label: null, domain: bars.map(({ name }) => name), tickSize: 0 },
      marks: [
        axisX({ ticks: 4, tickFormat: (count: number) => (Number.isInteger(count) ? written(count) : '') }),
        barX([...bars], { x: 'count', y: 'name', fill: 'var(--nz-accent)' }),
        text([...bars], { x: 'count', y: 'name', text: (bar: Bar) => written(bar.count), dx: 4, textAnchor: 'start', fill: 'currentColor' }),
      ],
    });
    // Read aloud as the sentence and the table beside it.
    chart.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(chart);
  }, [bars]);
  return (
    <figure>
      <figcaption><h3>{title}</h3><p>{summary}</p></figcaption>
      {bars.length > 0 && <div ref={place} class="chart" />}
      {bars.length > 0 && (
        <details>
          <summary>{t('report.as-table')}</summary>
          <table>
            <thead><tr><th scope="col">{nameHead}</th><th scope="col">{t('report.count')}</th></tr></thead>
            <tbody>{bars.map(({ name, count }) => <tr key={name}><th scope="row">{name}</th><td>{written(count)}</td></tr>)}</tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
