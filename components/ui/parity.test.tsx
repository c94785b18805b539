import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compare, everyComponent, reasonLeftOut } from "./parity/compared.ts";
import { shippedComponents, shippedFixtures } from "./parity/fixtures.ts";
import { ComponentCount, report } from "#scripts/parity/report.ts";

const ours = await everyComponent();
const counts: ComponentCount[] = [];

/** `npm run parity` reads what happened from this file. */
afterAll(() => {
  const file = process.env["PARITY_REPORT"];
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts.map(report)));
});

test("every component of nhsuk-frontend is drawn, or left out with a reason", () => {
  expect(shippedComponents().filter((name) => !ours.has(name))).toEqual([]);
  expect([...ours.keys()].filter((name) => !shippedComponents().includes(name))).toEqual([]);
});

describe.each(shippedComponents())("%s draws what nhsuk-frontend draws", (name) => {
  const parity = ours.get(name);
  const fixtures = shippedFixtures(name);
  const count = new ComponentCount(name, fixtures.length);
  counts.push(count);
  if (parity === undefined || "notOurs" in parity) {
    count.leaveOut(parity?.notOurs ?? "not drawn yet", fixtures.length);
    test("is left out", () => expect(parity).toHaveProperty("notOurs"));
    return;
  }

  for (const [index, fixture] of fixtures.entries()) {
    const reason = reasonLeftOut(parity, fixture);
    if (reason !== undefined) {
      count.leaveOut(reason);
      continue;
    }
    const example = `${index + 1} ${fixture.name}`;
    test(example, () => {
      count.tries(example);
      const compared = compare(parity, fixture);
      expect(compared.ours).toBe(compared.theirs);
      count.matches(example, compared.ways);
    });
  }

  test("every reason to leave an example out, and every way of our own, is still needed", () => {
    const reasons = parity.leftOut?.map(({ reason }) => reason) ?? [];
    const ways = parity.inOurWay?.map((way) => way.reason) ?? [];
    expect([...count.reasons]).toEqual(expect.arrayContaining(reasons));
    expect([...count.ways]).toEqual(expect.arrayContaining(ways));
  });
});
