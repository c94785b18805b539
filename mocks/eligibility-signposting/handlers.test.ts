import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";
import { programmes, type Condition, type Facts } from "./programmes.ts";

const KRIS = "9996789012";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Body = any;

async function check(query: string, bearer: Partial<Bearer> = {}, nhsNumber = KRIS) {
  const nation = new Nation({ people: everyone, seedAt: new Date("2028-05-16T09:00:00Z") });
  const token = issueAccessToken(nation, { nhsNumber: KRIS, level: "P9", vot: "P9.Cp.Cd", ...bearer });
  const url = `${ORIGIN}/eligibility-signposting-api/patient-check/${nhsNumber}?${query}`;
  const request = new Request(url, { headers: { authorization: `Bearer ${token}` } });
  const response = await getResponse(handlers(nation), request);
  if (!response) throw new Error("no handler answered");
  const body: Body = await response.json();
  return { status: response.status, body };
}

test.each([
  ["conditions=FLU%26COVID", 400, "parameters/conditions"],
  ["category=HEALTHCHECKS", 422, "parameters/category"],
  ["includeActions=PERHAPS", 422, "parameters/includeActions"],
])("%s is a validation error %i that names the parameter", async (query, status, location) => {
  const { status: came, body } = await check(query);
  expect(came).toBe(status);
  expect(body.issue[0]).toMatchObject({
    code: "value",
    details: { coding: [{ code: "VALIDATION_ERROR" }] },
    location: [location],
  });
});

test("of what was asked, only the known conditions are answered, with or without actions", async () => {
  const { body } = await check("conditions=rsv,PLAGUE&includeActions=N");
  expect(body.processedSuggestions).toMatchObject([{ condition: "RSV", actions: [] }]);
  expect((await check("category=SCREENING")).body.processedSuggestions).toEqual([]);
  expect((await check("")).body.processedSuggestions).toHaveLength(9);
});

test("another person, and whoever acts for one, is denied access", async () => {
  for (const denied of [await check("", {}, "9990123454"), await check("", { actor: "9990123454" })]) {
    expect(denied.status).toBe(403);
    expect(denied.body.issue[0].details.coding[0]).toMatchObject({
      system: "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode",
      code: "ACCESS_DENIED",
    });
  }
});

const nobody: Omit<Facts, "born" | "on"> = {
  ...{ sex: "female", pregnantWeeks: null, clinicalRisk: false, carer: false },
  ...{ severelyImmunosuppressed: false, careHome: false, doses: 0 },
};

test.each<[Condition, string, string, Partial<Facts>, string]>([
  ["RSV", "1953-05-16", "2028-05-15", {}, "not-yet"],
  ["RSV", "1953-05-16", "2028-05-16", {}, "age"],
  ["RSV", "1995-01-01", "2028-05-16", { pregnantWeeks: 27 }, "not-yet"],
  ["RSV", "1995-01-01", "2028-05-16", { pregnantWeeks: 28, doses: 1 }, "pregnancy"],
  ["SHINGLES", "1958-09-01", "2028-05-16", {}, "age"],
  ["SHINGLES", "1958-08-31", "2028-05-16", {}, "not-yet"],
  ["SHINGLES", "1948-01-01", "2028-05-16", { doses: 1 }, "second-dose"],
  ["SHINGLES", "1947-01-01", "2028-05-16", { doses: 1 }, "too-old"],
  ["PNEUMOCOCCAL", "2020-01-01", "2028-05-16", { clinicalRisk: true }, "clinical-risk"],
  ["FLU", "1963-03-31", "2027-10-01", {}, "age"],
  ["FLU", "1963-03-31", "2027-09-30", {}, "out-of-season"],
  ["FLU", "1963-04-01", "2027-10-01", {}, "not-eligible"],
  ["FLU", "2024-08-31", "2027-09-01", {}, "school-year"],
  ["FLU", "1990-01-01", "2028-04-01", { pregnantWeeks: 20 }, "out-of-season"],
  ["COVID", "1940-01-01", "2028-05-16", {}, "not-announced"],
  ["COVID", "1940-01-01", "2026-05-01", {}, "age"],
  ["HPV", "2015-09-01", "2028-05-16", {}, "not-yet"],
  ["HPV", "2015-08-31", "2028-05-16", {}, "school-year"],
  ["MENACWY", "2014-08-31", "2028-05-16", {}, "school-year"],
  ["PERTUSSIS", "1995-01-01", "2028-05-16", { pregnantWeeks: 16 }, "pregnancy"],
])("%s, born %s, on %s %j: %s", (condition, born, on, more, reason) => {
  const yes = ["age", "pregnancy", "second-dose", "clinical-risk", "school-year"];
  expect(programmes[condition]({ ...nobody, born, on, ...more })).toEqual({
    eligible: yes.includes(reason),
    reason,
  });
});
