import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, test } from "vitest";
import { appParity, iconParity } from "./parity/app-components.tsx";
import { appExamples } from "./parity/app-examples.ts";
import { draws, macros, optionsOf, shippedIcons, shippedMacros } from "./parity/app-macros.ts";
import { compare, reasonLeftOut } from "./parity/compared.ts";
import type { Context, Fixture } from "./parity/fixtures.ts";
import type { ParityOf } from "./parity/parity-of.ts";
import { ComponentCount, report, reportFileOfApp } from "#scripts/parity/report.ts";
import { Timeline, type TimelineState } from "./timeline.tsx";

const counts: ComponentCount[] = [];

/** `npm run parity` reads what happened from this file. */
afterAll(() => {
  const file = process.env["PARITY_REPORT"];
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(reportFileOfApp(file), JSON.stringify(counts.map(report)));
});

/** Options such as `descriptionHtml` hold HTML as those named `html` do: it travels through our components alike. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Options are of any shape.
function markedHtml(value: any): any {
  if (Array.isArray(value)) return value.map(markedHtml);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value as Context).map(([key, inner]) => [
      key,
      typeof inner === "string" && key.endsWith("Html") ? { html: inner } : markedHtml(inner),
    ]),
  );
}

function examplesMatch(name: string, parity: ParityOf, fixtures: readonly Fixture[]) {
  const count = new ComponentCount(`nhsapp ${name}`, fixtures.length);
  counts.push(count);
  for (const fixture of fixtures) {
    const reason = reasonLeftOut(parity, fixture);
    if (reason !== undefined) {
      count.leaveOut(reason);
      continue;
    }
    test(fixture.name, () => {
      count.tries(fixture.name);
      const compared = compare(parity, { ...fixture, context: markedHtml(fixture.context) });
      expect(compared.ours).toBe(compared.theirs);
      count.matches(fixture.name, compared.ways);
    });
  }
  test("every reason to leave an example out, and every way of our own, is still needed", () => {
    expect([...count.reasons].sort()).toEqual(parity.leftOut?.map(({ reason }) => reason).sort() ?? []);
    expect([...count.ways].sort()).toEqual(parity.inOurWay?.map(({ reason }) => reason).sort() ?? []);
  });
}

test("every macro of nhsapp-frontend is compared", () => {
  expect(macros.map(({ called }) => called).sort()).toEqual(shippedMacros());
});

/** Whether some example gives the option, whose path is written as in the package's tables: "items[].text". */
const isGiven = (value: unknown, [first, ...rest]: readonly string[]): boolean => {
  if (Array.isArray(value)) return value.some((one) => isGiven(one, [first!, ...rest]));
  if (first === undefined) return true;
  const inner = (value as Context | undefined)?.[first];
  return inner !== undefined && isGiven(inner, rest);
};

describe.each(macros)("nhsapp-frontend's $name draws alike", (macro) => {
  const examples = appExamples[macro.name] ?? [];
  examplesMatch(
    macro.name,
    appParity[macro.name]!,
    examples.map(({ name, context }) => ({ name, context, html: draws(macro, context) })),
  );

  test("some example gives each of its options", () => {
    const paths = optionsOf(macro).map((option) => option.split(/[[\]{}.]+/).filter(Boolean));
    const missing = paths.filter((path) => !examples.some(({ context }) => isGiven(context, path)));
    expect(paths.length).toBeGreaterThan(4);
    expect(missing).toEqual([]);
  });
});

describe("the icons", () => {
  examplesMatch(
    "icon",
    iconParity,
    shippedIcons().map(({ name, svg }) => ({ name, context: { name }, html: svg })),
  );

  test("none is the logo of the NHS", () => {
    for (const { name, svg } of shippedIcons()) expect(svg, name).not.toMatch(/NHS|M200 0v80H0|M0 0h40v16/);
  });
});

test("the state of a step is in its words and in the shape of its mark", () => {
  const states: TimelineState[] = ["done", "now", "next", "stopped"];
  const marks = states.map((state) => {
    const html = renderToStaticMarkup(<Timeline items={[{ state, stateText: "State:", heading: "Step" }]} />);
    expect(html).toContain('<span class="nhsuk-u-visually-hidden">State: </span>Step');
    return /<svg.*?<\/svg>/s.exec(html)?.[0];
  });
  expect(new Set(marks).size).toBe(states.length);
});
