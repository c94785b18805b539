import { scaleLinear } from "d3-scale";
import { classNames } from "../class-names.ts";
import { Patterns, patternFill, type PatternName } from "./patterns.tsx";
import { percent } from "./scale.ts";

export interface RangeSegment {
  /** Where the segment ends, in the unit of the bar; the last one ends where the bar does. */
  to: number;
  /** The words of its line in the list: "Raised: 42 to 47". */
  label: string;
  pattern: PatternName;
  /** Written under the line between this segment and the next. */
  edgeLabel?: string | undefined;
  /** The own value lies here: its line is bold. The label says so in words too. */
  own?: boolean | undefined;
}

export interface RangeBarProps {
  /** Begins the ids of the patterns; unique on the page. */
  id: string;
  low: number;
  high: number;
  segments: readonly RangeSegment[];
  value: number;
  /** On the pin: "You: 56". */
  valueLabel: string;
}

/** Edge labels closer together than this share of the bar would run into each other at 200% text. */
const leastGap = 0.2;

function Pin({ at, label }: { at: number; label: string }) {
  const anchor = at < 0.2 ? "start" : at > 0.8 ? "end" : "middle";
  // Half a rem a letter is a little more than Arial needs, so the words never leave the pin.
  const width = label.length * 0.5 + 1;
  const shift = { start: 0.5, middle: width / 2, end: width - 0.5 }[anchor];
  return (
    <svg x={percent(at)} overflow="visible">
      <rect className="app-range__pin" x={`${-shift}rem`} width={`${width}rem`} height="1.75rem" rx="3" />
      <svg y="1.7rem" overflow="visible">
        <path className="app-range__pin" d="M-7 0h14L0 8Z" />
      </svg>
      <text className="app-range__pin-text" x={`${width / 2 - shift}rem`} y="1.2rem" textAnchor="middle">
        {label}
      </text>
    </svg>
  );
}

interface Edge {
  at: number;
  label: string;
  anchor: "start" | "middle" | "end";
}

/** Numbers at two edges that are close grow away from each other; between two close ones there is no room for a third. */
function placeEdges(edges: readonly { at: number; label: string | undefined }[]): Edge[] {
  return edges.flatMap(({ at, label }, index): Edge[] => {
    const isClose = (other: { at: number } | undefined) =>
      other !== undefined && Math.abs(other.at - at) < leastGap;
    const before = isClose(edges[index - 1]);
    const after = isClose(edges[index + 1]);
    if (label === undefined || at < 0.03 || at > 0.97 || (before && after)) return [];
    return [{ at, label, anchor: after ? "end" : before ? "start" : "middle" }];
  });
}

/**
 * Where a value lies among ranges, true to scale, with the same in words below. The drawing is hidden from screen
 * readers because the list says all of it. A value beyond the bar is pinned at its end. Low is at the left in
 * right-to-left pages too: numbers are written from the left there, and a reader meets the same bar on paper.
 */
export function RangeBar({ id, low, high, segments, value, valueLabel }: RangeBarProps) {
  const scale = scaleLinear([low, high], [0, 1]).clamp(true);
  const drawn = segments.map((segment, index) => {
    const start = scale(segments[index - 1]?.to ?? low);
    return { ...segment, start, end: index === segments.length - 1 ? 1 : scale(segment.to) };
  });
  const edges = placeEdges(drawn.slice(0, -1).map(({ end, edgeLabel }) => ({ at: end, label: edgeLabel })));
  return (
    <div className="app-range">
      <svg className="app-range__bar" aria-hidden="true" focusable="false" width="100%">
        <Patterns id={id} />
        {drawn.map(({ start, end, pattern }, index) => (
          <rect
            key={index}
            className="app-range__segment"
            x={percent(start)}
            y="2.5rem"
            width={percent(end - start)}
            height="1.5rem"
            fill={patternFill(id, pattern)}
          />
        ))}
        <rect className="app-range__frame" x="0" y="2.5rem" width="100%" height="1.5rem" rx="2" />
        {edges.map(({ at, label, anchor }, index) => (
          <text key={index} className="app-range__edge" x={percent(at)} y="5.25rem" textAnchor={anchor}>
            {label}
          </text>
        ))}
        <Pin at={scale(value)} label={valueLabel} />
      </svg>
      <ul className="app-graph__key">
        {segments.map(({ label, pattern, own }, index) => (
          <li key={index} className={classNames("app-graph__key-line", own && "app-range__line--own")}>
            <svg className="app-graph__swatch app-range__swatch" aria-hidden="true" focusable="false">
              <rect width="100%" height="100%" rx="3" fill={patternFill(id, pattern)} />
            </svg>
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
