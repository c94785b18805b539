import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RangeGraph, spread, type RangeGraphProps, type RangeOfDay } from "./range-graph.tsx";

const dayOf = (at: number, top: number, bottom: number): RangeOfDay => ({
  at,
  top,
  bottom,
  topLabel: String(top),
  bottomLabel: String(bottom),
  dateLines: ["Mon", String(at)],
});
const week = [dayOf(9, 140, 87), dayOf(10, 138, 86), dayOf(12, 136, 85)];
const graph = (days: readonly RangeOfDay[], more: Partial<RangeGraphProps> = {}) =>
  renderToStaticMarkup(
    <RangeGraph
      label="Top and bottom numbers of 3 days."
      days={days}
      words={{ top: "Top", bottom: "Bottom", goal: "Goal: below 135/85" }}
      {...more}
    />,
  );
const uprights = (html: string) =>
  [...html.matchAll(/app-graph__line" x1="([\d.]+)%" x2="[\d.]+%" y1="([\d.]+)%" y2="([\d.]+)%"/g)].map(
    (found) => found.slice(1).map(Number),
  );

test("each day has its line from top to bottom, true to time, and a day without values stays empty", () => {
  const drawn = uprights(graph(week));
  expect(drawn).toHaveLength(3);
  const [first, second, third] = drawn.map(([x]) => x ?? 0);
  expect((third ?? 0) - (second ?? 0)).toBeCloseTo(2 * ((second ?? 0) - (first ?? 0)), 1);
});

test("both numbers are written, and what circle, square and line mean", () => {
  const html = graph(week, {
    goals: [
      { value: 135, label: "135" },
      { value: 85, label: "85" },
    ],
  });
  for (const number of ["140", "87", "136"]) expect(html).toContain(`>${number}</text>`);
  for (const words of ["Top", "Bottom", "Goal: below 135/85"])
    expect(html).toContain(`<span>${words}</span>`);
  expect(html.match(/app-graph__goal/g)).toHaveLength(2);
});

test("heights are true to scale, goals among them, and nothing leaves the drawing", () => {
  const value = fc.integer({ min: 20, max: 300 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 }), value, (pairs, goal) => {
      const days = pairs.map(([a, b], index) => dayOf(index, Math.max(a, b), Math.min(a, b)));
      const html = graph(days, { goals: [{ value: goal, label: "g" }] });
      expect(html).not.toMatch(/NaN|Infinity/);
      const drawn = uprights(html);
      const scale = days.map(({ top, bottom }, index) => {
        const [, yTop = 0, yBottom = 0] = drawn[index] ?? [];
        expect(yTop).toBeGreaterThan(13);
        expect(yBottom).toBeLessThan(85);
        return { span: top - bottom, height: yBottom - yTop };
      });
      const [first] = scale.filter(({ span }) => span > 20);
      for (const { span, height } of scale)
        if (first) expect(height).toBeCloseTo((span * first.height) / first.span, 0);
    }),
  );
});

test("equal values, one day, and very large numbers can be drawn; no days are the caller's to say", () => {
  expect(graph([dayOf(1, 80, 80)])).not.toMatch(/NaN/);
  expect(graph([dayOf(1, 4_200_000, 0)])).not.toMatch(/NaN/);
  expect(graph([], { empty: <p>No readings yet.</p> })).toBe("<p>No readings yet.</p>");
});

test("numbers of goals that are close are pushed apart, in order and within the plot", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (places) => {
      const sorted = [...places].sort((a, b) => a - b);
      const apart = spread(sorted, 0.1);
      for (const [index, place] of apart.entries()) {
        expect(place).toBeLessThanOrEqual(1.0001);
        if (index > 0) expect(place - (apart[index - 1] ?? 0)).toBeGreaterThan(0.0999);
      }
    }),
  );
});
