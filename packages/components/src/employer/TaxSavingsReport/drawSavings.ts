import uPlot from 'uplot';
import { monthName } from '../../internal/monthName.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Steps of the scale in øre, never less than a krone: 1, 2 and 5 of every size. */
const steps = Array.from({ length: 10 }, (_, size) =>
  [1, 2, 5].map((step) => step * 10 ** (size + 2)),
).flat();

/**
 * Draws the savings of a year into an element: a bar a month, below the line where more was taken back, none where there is
 * no report. Canvas knows neither the page's colours nor its text size, so that both are read from the element, and
 * everything is drawn anew when its size or its colours change.
 *
 * @param savings øre of January to December
 * @returns takes it away
 */
export function drawSavings(
  place: HTMLElement,
  savings: readonly (number | undefined)[],
  locale: string,
): () => void {
  const draw = () => new uPlot(optionsOf(place, savings, locale), barsOf(savings), place);
  let chart = draw();
  const drawAnew = () => {
    chart.destroy();
    chart = draw();
  };
  const sizes = new ResizeObserver(drawAnew);
  sizes.observe(place);
  // The stylesheet lets the colours change in a moment, so that this is heard whatever changed them.
  place.addEventListener('transitionend', drawAnew);
  return () => {
    sizes.disconnect();
    place.removeEventListener('transitionend', drawAnew);
    chart.destroy();
  };
}

function optionsOf(
  place: HTMLElement,
  savings: readonly (number | undefined)[],
  locale: string,
): uPlot.Options {
  const { color, fill, stroke, textDecorationColor, direction, fontSize, fontFamily } =
    getComputedStyle(place);
  const em = Number.parseFloat(fontSize);
  const text = { stroke: color, font: `${fontSize} ${fontFamily}`, ticks: { show: false } };
  const isNarrow = place.clientWidth < 40 * em;
  // Large text: the names of some months stand for all, since the table below has every one.
  const named = place.clientWidth < 16 * em ? 3 : 1;
  const amounts = savings.map((ore) => ore ?? 0);
  return {
    width: place.clientWidth,
    height: place.clientHeight,
    padding: [em, em / 2, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, range: [0.4, 12.6], dir: direction === 'rtl' ? -1 : 1 },
      y: { range: [Math.min(0, ...amounts) * 1.05, Math.max(100, ...amounts) * 1.05] },
    },
    series: [{}, bars(fill), bars(textDecorationColor)],
    axes: [
      {
        ...text,
        grid: { show: false },
        size: 2 * em,
        gap: em / 2,
        splits: months,
        values: () =>
          months.map((month) => ((month - 1) % named === 0 ? shortName(month, locale, isNarrow) : '')),
      },
      {
        ...text,
        grid: { stroke, width: 1 },
        incrs: steps,
        space: 3 * em,
        gap: em / 2,
        size: (_, labels) => em + longest(labels) * em * 0.58,
        values: (_, splits) => splits.map((ore) => wholeKroner(ore, locale)),
      },
    ],
    hooks: {
      draw: [
        (chart) => {
          drawZero(chart, color);
        },
      ],
    },
  };
}

function bars(fill: string): uPlot.Series {
  return {
    fill,
    stroke: fill,
    width: 0,
    points: { show: false },
    paths: uPlot.paths.bars?.({ size: [0.66, 56], radius: [0.12, 0] }),
  };
}

/** Two rows of bars, since each has a colour of its own; a month without a report is in neither. */
function barsOf(savings: readonly (number | undefined)[]): uPlot.AlignedData {
  return [
    months,
    savings.map((ore) => (ore !== undefined && ore >= 0 ? ore : null)),
    savings.map((ore) => (ore !== undefined && ore < 0 ? ore : null)),
  ];
}

function drawZero(chart: uPlot, colour: string): void {
  const { ctx, bbox } = chart;
  ctx.fillStyle = colour;
  ctx.fillRect(bbox.left, Math.round(chart.valToPos(0, 'y', true)), bbox.width, uPlot.pxRatio);
}

function shortName(month: number, locale: string, isNarrow: boolean): string {
  const name = monthName(month, locale, 'short');
  return isNarrow ? name.slice(0, 1) : name;
}

function longest(labels: readonly string[] | null): number {
  return Math.max(0, ...(labels ?? []).map(({ length }) => length));
}

function wholeKroner(ore: number, locale: string): string {
  return new Intl.NumberFormat([locale, 'nb-NO'], { maximumFractionDigits: 0 })
    .format(ore / 100)
    .replace('-', '\u2212');
}
