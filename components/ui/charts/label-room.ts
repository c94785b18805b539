/** Widths of a drawing, in rem, from which more labels have room. The style sheet shows each label from its width on. */
export const widths = [8, 14, 20, 30] as const;

type Width = (typeof widths)[number];

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
  readonly from: Width;
  readonly anchor: Anchor;
  /** From this width on it stands with its middle at its place, though it did not before. */
  readonly middleFrom: Width | null;
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

/** One width of the drawing, with what stands in it already. */
function tier<T extends Label>(from: Width, taken: number, kept: Map<T, Placed<T>>) {
  const room = from - taken;
  const scale = from >= larger.from ? larger.by : 1;
  const boxFor = (label: T, anchor: Anchor, span: number) =>
    boxOf(label.x * room, label.width * scale, anchor, label.spans[span] ?? label.spans[0]);
  const boxNow = ([label, { anchor, middleFrom, span }]: [T, Placed<T>]) =>
    boxFor(label, middleFrom === null ? anchor : "middle", span);
  return {
    boxFor,
    anchorFor: (label: T) => anchorOf(label, room, scale),
    fits: ({ start, end }: Box) => start >= -overhang && end <= room + overhang,
    boxesOf: (besides?: T) => [...kept].filter(([label]) => label !== besides).map(boxNow),
    obstacle: (each: Obstacle) => boxOf(each.x * room, each.width, "middle", each),
  };
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
    const { boxFor, anchorFor, fits, boxesOf, obstacle } = tier(from, taken, kept);
    const fixed = obstacles.map(obstacle);
    const free = (box: Box, besides?: T) =>
      fits(box) && [...fixed, ...boxesOf(besides)].every((other) => !touch(box, other));
    for (const [label, placed] of kept) {
      const { anchor, middleFrom, span } = placed;
      const mayMove = anchor !== "middle" && middleFrom === null && anchorFor(label) === "middle";
      if (mayMove && free(boxFor(label, "middle", span), label))
        kept.set(label, { ...placed, middleFrom: from });
    }
    for (const label of labels) {
      if (kept.has(label)) continue;
      const anchor = anchorFor(label);
      const span = label.spans.findIndex((_, index) => free(boxFor(label, anchor, index)));
      if (span >= 0) kept.set(label, { ...label, from, anchor, middleFrom: null, span });
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
