import fc from "fast-check";
import { expect, test } from "vitest";
import { byImportance, placeLabels, widthOf, widths, type Label, type Placed } from "./label-room.ts";

const height = fc.double({ min: 0, max: 12, noNaN: true });
const labelOf = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.double({ min: 0.5, max: 7, noNaN: true }),
  spans: fc.tuple(height).map(([top]) => [{ top, bottom: top + 1.3 }] as const),
});
const labels = fc.array(labelOf, { minLength: 1, maxLength: 40 });

function box(placed: Placed<Label>, room: number, scale: number) {
  const width = placed.width * scale;
  const at = placed.x * room;
  const anchor = placed.middleFrom !== null && placed.middleFrom <= room ? "middle" : placed.anchor;
  const start = { start: at, middle: at - width / 2, end: at - width }[anchor];
  return { start, end: start + width, ...placed.spans[placed.span]! };
}

test("no two labels overlap and none leaves the drawing, at any width from the one on which it is shown", () => {
  fc.assert(
    fc.property(labels, fc.integer({ min: 8, max: 60 }), (given, room) => {
      const shown = placeLabels(given).filter(({ from }) => from <= room);
      const boxes = shown.map((placed) => box(placed, room, room >= 30 ? 1.1875 : 1));
      for (const [index, one] of boxes.entries()) {
        expect(one.start).toBeGreaterThan(-0.6);
        expect(one.end).toBeLessThan(room + 0.6);
        for (const other of boxes.slice(index + 1)) {
          const apart = one.end <= other.start + 1e-9 || other.end <= one.start + 1e-9;
          expect(apart || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
        }
      }
    }),
  );
});

test("the first label has room wherever it fits at all", () => {
  const [placed] = placeLabels([{ x: 0.5, width: 3, spans: [{ top: 0, bottom: 1 }] }]);
  expect(placed).toMatchObject({ from: widths[0], anchor: "middle" });
});

test("a label at an edge grows inward, and one wider than the drawing waits for more width", () => {
  const spans = [{ top: 0, bottom: 1 }] as const;
  expect(placeLabels([{ x: 0, width: 4, spans }])[0]?.anchor).toBe("start");
  expect(placeLabels([{ x: 1, width: 4, spans }])[0]?.anchor).toBe("end");
  expect(placeLabels([{ x: 0.5, width: 12, spans }])[0]?.from).toBe(14);
});

test("a label that grew inward stands with its middle at its place where the drawing is wider", () => {
  const [placed] = placeLabels([{ x: 0.12, width: 4, spans: [{ top: 0, bottom: 1 }] }]);
  expect(placed).toMatchObject({ from: 8, anchor: "start", middleFrom: 14 });
});

test("a label goes below where something is above", () => {
  const spans = [
    { top: 0, bottom: 1 },
    { top: 2, bottom: 3 },
  ] as const;
  const [placed] = placeLabels([{ x: 0.5, width: 2, spans }], [{ x: 0.5, width: 1, top: 0.5, bottom: 1 }]);
  expect(placed?.span).toBe(1);
});

test("newest, oldest, highest and lowest come first, and nothing is lost", () => {
  expect(byImportance([3, 9, 1, 5, 4], (value) => value)).toEqual([4, 3, 9, 1, 5]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), (items) => {
      expect([...byImportance(items, (item) => item)].sort()).toEqual([...items].sort());
    }),
  );
});

test("longer words are wider", () => {
  expect(widthOf("1,234,567")).toBeGreaterThan(widthOf("41"));
});
