import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RangeBar, type RangeSegment } from "./range-bar.tsx";

const segments: RangeSegment[] = [
  { to: 42, label: "Usual range: below 42", pattern: "plain", edgeLabel: "42" },
  { to: 48, label: "Raised: 42 to 47", pattern: "slanted", edgeLabel: "48" },
  { to: 80, label: "Diabetes range: 48 or more. Your result, 56, is here.", pattern: "upright", own: true },
];
const bar = (value: number) =>
  renderToStaticMarkup(
    <RangeBar id="r" low={20} high={80} segments={segments} value={value} valueLabel={`You: ${value}`} />,
  );
const pinAt = (html: string) => /<svg x="([\d.]+)%"/.exec(html)?.[1];

test("the pin stands true to scale, and at the end for a value beyond the bar", () => {
  expect(pinAt(bar(50))).toBe("50");
  expect(pinAt(bar(200))).toBe("100");
  expect(pinAt(bar(1))).toBe("0");
});

test("the segments fill the bar without gap or overlap", () => {
  const edges = [...bar(56).matchAll(/app-range__segment" x="([\d.]+)%" y="[^"]*" width="([\d.]+)%"/g)];
  const ends = edges.map(([, x, width]) => Number(x) + Number(width));
  expect(edges.map(([, x]) => Number(x))).toEqual([0, ends[0], ends[1]]);
  expect(ends[2]).toBe(100);
});

test("the drawing is hidden from screen readers and the list says all of it, the own range in bold", () => {
  const html = bar(56);
  expect(html).toMatch(/<svg class="app-range__bar" aria-hidden="true"/);
  for (const { label } of segments) expect(html).toContain(label);
  expect(html.match(/app-range__line--own/g)).toHaveLength(1);
});
