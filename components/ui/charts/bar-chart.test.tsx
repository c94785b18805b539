import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarChart, barPlaces } from "./bar-chart.tsx";

const barOf = (value: number) => ({ label: `Bar of ${value}`, value, valueLabel: String(value) });

test("bars are as long as their values say, from a true nought that is the same in each row", () => {
  const integers = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(integers, (values) => {
      const places = barPlaces(values.map(barOf));
      const longest = Math.max(...places.map(({ length }) => length));
      const greatest = Math.max(...values.map(Math.abs));
      const lowest = Math.min(0, ...values);
      const nought = greatest === 0 ? 0 : (-lowest * longest) / greatest;
      for (const [index, { before, length }] of places.entries()) {
        const value = values[index] ?? 0;
        if (greatest > 0) expect(length / longest).toBeCloseTo(Math.abs(value) / greatest, 6);
        expect(value < 0 ? before + length : before).toBeCloseTo(nought, 6);
        expect(before + length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("one picture with one sentence, and each bar with its words and its number", () => {
  const html = renderToStaticMarkup(<BarChart id="b" label="Two bars." bars={[barOf(3), barOf(0)]} />);
  expect(html).toContain('role="img" aria-label="Two bars."');
  expect(html).toContain("Bar of 3");
  expect(html).toContain(">0</bdi>");
  expect(html).not.toMatch(/NaN/);
});

test("without bars the caller's words stand in their place", () => {
  const html = renderToStaticMarkup(<BarChart id="b" label="-" bars={[]} empty={<p>Nothing to count.</p>} />);
  expect(html).toBe("<p>Nothing to count.</p>");
});
