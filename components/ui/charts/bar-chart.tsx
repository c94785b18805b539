import type { ReactNode } from "react";
import { widthOf } from "./label-room.ts";
import { Patterns, patternFill, type PatternName } from "./patterns.tsx";
import { percent } from "./scale.ts";

export interface Bar {
  /** What is counted or measured. */
  label: string;
  value: number;
  /** The number as written. */
  valueLabel: string;
  /** Slanted when not given: it differs from the paper without colour. */
  pattern?: PatternName | undefined;
}

export interface BarChartProps {
  /** Begins the ids of the patterns; unique on the page. */
  id: string;
  /** The one sentence that says what the chart shows. */
  label: string;
  /** Few, in the order in which they are to be read. */
  bars: readonly Bar[];
  /** Said in the place of the chart where there are no bars. */
  empty?: ReactNode;
}

/** The narrowest row, in rem, in which the longest number still has room after the longest bar. */
const narrowest = 9;

interface BarPlace {
  /** Empty room before the bar, and its length, as shares of the row. */
  readonly before: number;
  readonly length: number;
}

/** Lengths true to scale from a true nought, which is the same in every row. Room is left for the longest number. */
export function barPlaces(bars: readonly Pick<Bar, "value" | "valueLabel">[]): readonly BarPlace[] {
  const values = bars.map(({ value }) => value);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const number = Math.max(...bars.map(({ valueLabel }) => widthOf(valueLabel))) + 0.75;
  const all = Math.max(0.3, 1 - number / narrowest);
  const share = all / (highest - lowest || 1);
  return values.map((value) => ({
    before: (Math.min(0, value) - lowest) * share,
    length: Math.abs(value) * share,
  }));
}

function BarRow({ id, bar, place }: { id: string; bar: Bar; place: BarPlace }) {
  const { label, value, valueLabel, pattern = "slanted" } = bar;
  const ground = (
    <svg
      className={value < 0 ? "app-bars__bar app-bars__bar--negative" : "app-bars__bar"}
      width={percent(place.length)}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="100%" height="100%" fill={patternFill(id, pattern)} />
    </svg>
  );
  return (
    <div className="app-bars__row">
      <p className="app-bars__label">{label}</p>
      <div className="app-bars__line">
        {place.before > 0 && (
          <svg width={percent(place.before)} height="1" aria-hidden="true" focusable="false" />
        )}
        {ground}
        <bdi className="app-bars__number">{valueLabel}</bdi>
      </div>
    </div>
  );
}

/**
 * A few categories as horizontal bars with their numbers at the end. They start at a true nought; a negative one ends
 * there. The chart is one picture for screen readers: the numbers stand in the table or the list beside it.
 */
export function BarChart({ id, label, bars, empty }: BarChartProps) {
  if (bars.length === 0) return empty;
  const places = barPlaces(bars);
  return (
    <div className="app-bars" role="img" aria-label={label}>
      <svg className="app-bars__patterns" focusable="false">
        <Patterns id={id} />
      </svg>
      {bars.map((bar, index) => (
        <BarRow key={index} id={id} bar={bar} place={places[index] ?? { before: 0, length: 0 }} />
      ))}
    </div>
  );
}
