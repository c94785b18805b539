/** Widths of a drawing, in rem, from which more labels have room. The style sheet shows each label from its width on. */
export const widths = [8, 14, 20, 30] as const;

/** From this width on the style sheet writes numbers larger. */
const larger = { from: 30, by: 1.1875 };

interface Span {
  /** In rem from the top of the drawing. */
  readonly top: number;
  readonly bottom: number;
}

export interface Label {
  /** Where its middle should stand, as a share of the width. */
  readonly x: number;
  /** In rem. */
  readonly width: number;
  /** The heights at which it may stand, the best first. */
  readonly spans: readonly [Span, ...Span[]];
}

/** What labels must not cover: a mark. */
export interface Obstacle extends Span {
  readonly x: number;
  readonly width: number;
}

export type Anchor = "start" | "middle" | "end";

export type Placed<T extends Label> = T & {
  /** It is shown from this width of the drawing on. */
  readonly from: (typeof widths)[number];
  readonly anchor: Anchor;
  /** Which of its spans it has. */
  readonly span: number;
};

/** Bold figures are a little more than half as wide as they are high; a gap keeps neighbours apart. */
export const widthOf = (text: string, size = 1) => (text.length * 0.58 + 0.3) * size;

/** Labels may hang over the edges by this much, in rem. */
const overhang = 0.5;

interface Box extends Span {
  readonly start: number;
  readonly end: number;
}

function boxOf(at: number, width: number, anchor: Anchor, { top, bottom }: Span): Box {
  const start = { start: at, middle: at - width / 2, end: at - width }[anchor];
  return { start, end: start + width, top, bottom };
}

const touch = (one: Box, other: Box) =>
  one.start < other.end && other.start < one.end && one.top < other.bottom && other.top < one.bottom;

/** A label at an edge grows inward. */
function anchorOf({ x, width }: Label, room: number, scale: number): Anchor {
  const half = (width * scale) / 2;
  if (x * room - half < -overhang) return "start";
  return x * room + half > room + overhang ? "end" : "middle";
}

/**
 * Which labels have room, from which width on, and where. Those that come first are preferred. No two overlap, and none
 * covers an obstacle, at any width of the drawing from 8rem on; what is shown at one width is shown at every larger one.
 * `taken` is the part of the width, in rem, that is not the plot's.
 */
export function placeLabels<T extends Label>(
  labels: readonly T[],
  obstacles: readonly Obstacle[] = [],
  taken = 0,
): readonly Placed<T>[] {
  const kept = new Map<T, Placed<T>>();
  for (const from of widths) {
    const room = from - taken;
    const scale = from >= larger.from ? larger.by : 1;
    const boxFor = (label: T, anchor: Anchor, span: number) =>
      boxOf(label.x * room, label.width * scale, anchor, label.spans[span] ?? label.spans[0]);
    const blocked = [
      ...obstacles.map((each) => boxOf(each.x * room, each.width, "middle", each)),
      ...[...kept].map(([label, { anchor, span }]) => boxFor(label, anchor, span)),
    ];
    for (const label of labels) {
      if (kept.has(label)) continue;
      const anchor = anchorOf(label, room, scale);
      const boxes = label.spans.map((_, index) => boxFor(label, anchor, index));
      const span = boxes.findIndex(
        (box) =>
          box.start >= -overhang &&
          box.end <= room + overhang &&
          blocked.every((other) => !touch(box, other)),
      );
      const box = boxes[span];
      if (box === undefined) continue;
      kept.set(label, { ...label, from, anchor, span });
      blocked.push(box);
    }
  }
  return [...kept.values()];
}

/** The newest first, then the oldest, then what is highest and lowest, then the rest from the newest back. */
export function byImportance<T>(oldestFirst: readonly T[], valueOf?: (item: T) => number): readonly T[] {
  const newestFirst = [...oldestFirst].reverse();
  const byValue = valueOf === undefined ? [] : [...newestFirst].sort((a, b) => valueOf(b) - valueOf(a));
  const first = [newestFirst[0], oldestFirst[0], byValue[0], byValue.at(-1)];
  return [...new Set([...first, ...newestFirst])].filter((item) => item !== undefined);
}
