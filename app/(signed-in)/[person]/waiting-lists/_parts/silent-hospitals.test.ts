import { expect, test } from "vitest";
import { unknownPlace } from "#lib/opening-hours.ts";
import { silentHospitals } from "./silent-hospitals.ts";

const hospital = (name: string, takesPart: boolean) => ({
  ...{ odsCode: name, name, takesPart, place: unknownPlace },
});
const hospitals = [hospital("Northfield", true), hospital("Southquay", true), hospital("Westmoor", false)];

const names = { "northfield-01": "Northfield", "southquay-01": "Southquay" };

function called(systems: readonly string[], known: typeof hospitals | null = hospitals) {
  const silent = silentHospitals(systems, known, (one) => names[one]);
  return [...silent.hospitals.map(({ name }) => name), ...(silent.referralService ? ["line"] : [])];
}

test("who is silent is called; instead of the national list, or of nobody knows whom, every hospital that takes part", () => {
  expect(called(["northfield-01"])).toEqual(["Northfield"]);
  expect(called(["ers-01"])).toEqual(["line"]);
  expect(called(["southquay-01", "ers-01"])).toEqual(["Southquay", "line"]);
  for (const systems of [
    ["nhs-waiting-list-01"],
    ["another-01"],
    ["northfield-01", "nhs-waiting-list-01"],
    [],
  ])
    expect(called(systems)).toEqual(["Northfield", "Southquay"]);
  expect(called(["northfield-01"], null)).toEqual([]);
});
