import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withGaps } from "./curve.tsx";
import { LineGraph, type LineGraphProps } from "./line-graph.tsx";
import type { GraphPoint } from "./lines.tsx";
import { timeScale, valueScale } from "./scale.ts";
import { SeveralLines } from "./several-lines.tsx";

const points: GraphPoint[] = [
  { at: Date.UTC(2024, 3, 18), value: 41, label: "41", dateLines: ["April", "2024"] },
  { at: Date.UTC(2026, 2, 3), value: 5, label: "less than 5", dateLines: ["March", "2026"], hollow: true },
  { at: Date.UTC(2028, 4, 12), value: 56, label: "56", dateLines: ["May", "2028"] },
];
const graph = (given: readonly GraphPoint[], more: Partial<LineGraphProps> = {}) =>
  renderToStaticMarkup(
    <LineGraph
      label="It has gone up by 15."
      points={given}
      joinUpTo={Infinity}
      hollowLabel="A ring is a limit."
      {...more}
    />,
  );
const valueOf = (value: number, index: number): GraphPoint => ({
  at: index,
  value,
  label: String(value),
  dateLines: [`Day ${index}`],
});
const circles = (html: string) =>
  [...html.matchAll(/<circle[^>]*cx="([\d.-]+)%" cy="([\d.-]+)%"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);

test("the graph is one picture with one sentence, and its points have numbers", () => {
  const html = graph(points);
  expect(html).toContain('role="img" aria-label="It has gone up by 15."');
  for (const { label } of points) expect(html).toContain(`>${label}</text>`);
});

test("a value that is only a limit is a ring, and the ring is explained", () => {
  expect(graph(points).match(/<circle class="app-graph__point app-graph__point--hollow"/g)).toHaveLength(2);
  expect(graph(points)).toContain("A ring is a limit.");
  expect(graph(points.filter(({ hollow }) => !hollow))).not.toContain("A ring is a limit.");
});

test("the order in which points are given makes no difference", () => {
  expect(graph([...points].reverse())).toBe(graph(points));
});

test("time and values are true to scale, whatever they are", () => {
  const sane = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  const given = fc.array(fc.tuple(fc.integer({ min: 0, max: 4e12 }), sane), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(given, (pairs) => {
      const html = graph(pairs.map(([at, value]) => ({ ...valueOf(value, 0), at })));
      expect(html).not.toMatch(/NaN|Infinity/);
      const x = timeScale(pairs.map(([at]) => at));
      const { y } = valueScale(pairs.map(([, value]) => value));
      const sorted = [...pairs].sort(([a], [b]) => a - b);
      const drawn = circles(html);
      expect(drawn).toHaveLength(pairs.length);
      for (const [index, [at, value]] of sorted.entries()) {
        expect(drawn[index]?.[0]).toBeCloseTo(x(at) * 100, 1);
        expect(drawn[index]?.[1]).toBeCloseTo(y(value) * 100, 1);
        expect(y(value)).toBeGreaterThanOrEqual(0.13);
        expect(y(value)).toBeLessThanOrEqual(1.0001);
      }
    }),
  );
});

test("the same distance in value is the same distance on paper", () => {
  const { y } = valueScale([-10, 0, 10, 40]);
  expect(y(0) - y(10)).toBeCloseTo(y(30) - y(40), 10);
});

test("what is not negative does not seem to go below nought, and nought is marked among negative values", () => {
  expect(valueScale([0, 3]).y(0)).toBe(1);
  expect(valueScale([2, 3]).zero).toBeNull();
  expect(graph([valueOf(-4, 0), valueOf(6, 1)])).toContain("app-graph__zero");
  expect(graph([valueOf(4, 0), valueOf(6, 1)])).not.toContain("app-graph__zero");
});

test("the line has a gap wherever the next point is further away than it may go", () => {
  const path = (joinUpTo: number) => {
    const days = [1, 2, 4, 5].map((at, value) => ({ ...valueOf(value, at), at }));
    return /class="app-graph__line"[^>]* d="([^"]*)"/.exec(graph(days, { joinUpTo }))?.[1] ?? "";
  };
  expect(path(1).match(/M/g)).toHaveLength(2);
  expect(path(2).match(/M/g)).toHaveLength(1);
  expect(path(0).match(/L/g)).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(50), (times, upTo) => {
      const sorted = [...times].sort((a, b) => a - b).map((at) => ({ at }));
      const parts = withGaps(sorted, upTo);
      expect(parts.filter((part) => part !== null)).toEqual(sorted);
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1];
        if (part && next) expect(next.at - part.at).toBeLessThanOrEqual(upTo);
      }
    }),
  );
});

test("two hundred points are all drawn, with as many numbers as have room", () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    valueOf(50 + Math.round(20 * Math.sin(index / 9)), index),
  );
  const html = graph(many);
  expect(circles(html)).toHaveLength(200);
  const numbers = html.match(/app-graph__value/g)?.length ?? 0;
  expect(numbers).toBeGreaterThan(3);
  expect(numbers).toBeLessThan(60);
});

test("one point alone, and points of the same value, can be drawn", () => {
  for (const given of [points.slice(0, 1), points.map((point) => ({ ...point, value: 41 }))])
    expect(graph(given)).not.toMatch(/NaN|Infinity/);
});

test("without points the caller's words stand in the place of the graph", () => {
  expect(graph([], { empty: <p>There are no results yet.</p> })).toBe("<p>There are no results yet.</p>");
  expect(graph([])).toBe("");
});

test("series differ in shape and dash, and the key says which is which", () => {
  const series = ["Left", "Right", "Both"].map((label, index) => ({
    label,
    points: [valueOf(index, 0), valueOf(index + 4, 1)],
  }));
  const html = renderToStaticMarkup(<SeveralLines label="Three lines." series={series} joinUpTo={1} />);
  for (const { label } of series) expect(html).toContain(`<span>${label}</span>`);
  const lines = new Set([...html.matchAll(/class="(app-graph__line[^"]*)"/g)].map(([, name]) => name));
  expect(lines.size).toBe(3);
  // The shapes of the drawing stand once more in the key.
  expect(html.match(/<circle/g)).toHaveLength(3);
  expect(html.match(/<path class="app-graph__point/g)).toHaveLength(6);
});
