import { expect, test } from "vitest";
import { kilometresBetween, placeOf, towns } from "../places.ts";
import { organisations } from "../organisations.ts";
import { LATE, opensOn, SHOP, SURGERY_WITH_LUNCH } from "./hours.ts";

test("every place of care has a code and a telephone number of its own, and a postcode that is somewhere", () => {
  const codes = organisations.map(({ odsCode }) => odsCode);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(organisations.map(({ telephone }) => telephone)).size).toBe(codes.length);
  for (const { telephone, postcode, address } of organisations) {
    expect(telephone).toMatch(/^01632 960\d{3}$/);
    expect(address.at(-1)).toBe(placeOf(postcode)?.town);
  }
});

test("every town has somewhere to go", () => {
  const there = new Set(organisations.map(({ postcode }) => placeOf(postcode)?.town));
  expect([...there].sort()).toEqual([...towns].sort());
});

test("towns lie apart, and a postcode lies in its town", () => {
  const northfield = placeOf("zz99 1el");
  const southquay = placeOf("ZZ993HR");
  if (!northfield || !southquay) throw new Error("nowhere");
  expect(northfield.postcode).toBe("ZZ99 1EL");
  expect(kilometresBetween(northfield, southquay)).toBeGreaterThan(10);
  expect(kilometresBetween(northfield, { latitude: 54.5, longitude: 1.6 })).toBeLessThan(3);
});

test.each(["ZZ99 8AA", "ZZ99 0AA", "ZZ99 3VZ", "NG16 2AB", ""])("%j is nowhere", (postcode) => {
  expect(placeOf(postcode)).toBeNull();
});

test("a place is open as its week says, and on a bank holiday as it says for those", () => {
  expect(opensOn(SHOP, "2028-05-16")).toEqual([["09:00", "18:00"]]);
  expect(opensOn(SHOP, "2028-05-21")).toEqual([]);
  expect(opensOn(SHOP, "2028-05-29")).toEqual([]);
  expect(opensOn(LATE, "2028-05-29")).toEqual([["10:00", "18:00"]]);
  expect(opensOn(SURGERY_WITH_LUNCH, "2028-05-17")).toEqual([["08:30", "12:30"]]);
});
