import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { byImportance, placeLabels, widthOf, widths, type Label, type Placed } from "./label-room.ts";
import { percent, plotHeight } from "./scale.ts";

/** Shown from a width of the drawing on; at the smallest one without condition. */
const shownFrom = (from: number) => (from === widths[0] ? undefined : `app-graph__from-${from}`);

const middleFrom = (from: number | null) => from !== null && `app-graph__middle-${from}`;

/** In rem; the style sheet leaves as much. */
export const gutters = { narrow: 2.5, wide: 5.75 };

interface PlotProps {
  /** The one sentence that says what is drawn. */
  label: string;
  /** Room at the left, for the numbers of lines that go across. */
  gutter?: keyof typeof gutters | undefined;
  /** Under the plot. */
  dates: ReactNode;
  children: ReactNode;
  /** Words below the drawing. */
  after?: ReactNode;
}

/**
 * The frame of every graph: one picture with one sentence, as wide as it may be and as high as the text asks for. Time
 * runs from the left in right-to-left pages too, as on a laboratory's own graphs: a mirrored one would be read as
 * falling where it rises.
 */
export function Plot({ label, gutter, dates, children, after }: PlotProps) {
  return (
    <div className="app-graph">
      <svg
        className={classNames("app-graph__drawing", gutter && `app-graph__drawing--${gutter}`)}
        role="img"
        aria-label={label}
        width="100%"
        focusable="false"
      >
        <svg width="100%" height={`${plotHeight}rem`} overflow="visible">
          {children}
        </svg>
        {dates}
      </svg>
      {after}
    </div>
  );
}

/** A line across the plot at a value, dashed: an edge of a range, or a goal. */
export function Limit({ y }: { y: number }) {
  return <line className="app-graph__limit" x1="0" x2="100%" y1={percent(y)} y2={percent(y)} />;
}

export interface NumberLabel extends Label {
  readonly text: string;
  /** Share of the height at which its mark stands. */
  readonly y: number;
  /** Baselines in rem from the mark, one for each of its spans. */
  readonly baselines: readonly number[];
}

/** Above the mark, or below it. In rem: baseline, and what the figures cover. */
const above = { baseline: -0.9, top: -1.75, bottom: -0.45 };
const below = { baseline: 1.6, top: 0.6, bottom: 1.9 };

/** A number at a mark, above or below it as asked, the first where there is room. */
export function numberAt(
  { x, y, text }: { x: number; y: number; text: string },
  sides: readonly ("above" | "below")[],
): NumberLabel {
  const middle = y * plotHeight;
  const wanted = sides.map((side) => (side === "above" ? above : below));
  // Below the plot stand the dates.
  const possible = wanted.filter((side) => side === above || middle + side.bottom <= plotHeight);
  const chosen = possible.length === 0 ? [above] : possible;
  const [first = above, ...others] = chosen;
  const spanOf = ({ top, bottom }: typeof above) => ({ top: middle + top, bottom: middle + bottom });
  return {
    x,
    y,
    text,
    width: widthOf(text),
    baselines: chosen.map(({ baseline }) => baseline),
    spans: [spanOf(first), ...others.map(spanOf)],
  };
}

/** Numbers that were found room for. */
export function Numbers({ labels }: { labels: readonly Placed<NumberLabel>[] }) {
  return labels.map(({ x, y, text, from, anchor, span, baselines, ...rest }, index) => (
    <svg key={index} className={shownFrom(from)} x={percent(x)} y={percent(y)} overflow="visible">
      <text
        className={classNames("app-graph__value", middleFrom(rest.middleFrom))}
        y={`${baselines[span] ?? above.baseline}rem`}
        textAnchor={anchor}
      >
        {text}
      </text>
    </svg>
  ));
}

interface Dated {
  /** Share of the width. */
  readonly x: number;
  /** One or two short lines, such as month and year. */
  readonly dateLines: readonly string[];
}

const dateSize = 0.875;

/** Dates under the plot, as far as they have room; the newest and the oldest first. */
export function Dates({ items, taken }: { items: readonly Dated[]; taken?: number | undefined }) {
  const labels = byImportance(items).map(({ x, dateLines }) => ({
    x,
    dateLines,
    width: Math.max(...dateLines.map((text) => widthOf(text, dateSize))) + 0.2,
    spans: [{ top: 0, bottom: 1 }] as const,
  }));
  return placeLabels(labels, [], taken).map(({ x, dateLines, from, anchor, ...rest }, index) => (
    <svg key={index} className={shownFrom(from)} x={percent(x)} y={`${plotHeight}rem`} overflow="visible">
      {dateLines.map((text, line) => (
        <text
          key={line}
          className={middleFrom(rest.middleFrom) || undefined}
          y={`${1.25 + line * 1.25}rem`}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </svg>
  ));
}
