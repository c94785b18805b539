import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "./handlers.ts";

const KRIS = "9996789012";
const NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
const nationAt = (at = "2028-05-16T10:00:00+01:00") => new Nation({ people: everyone, seedAt: new Date(at) });

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Resource = any;
type Call = {
  nation?: Nation;
  patient?: string;
  more?: string;
  bearer?: Partial<Bearer>;
  requestId?: string;
};

async function call(type: string, { nation = nationAt(), patient, more = "", bearer, requestId }: Call = {}) {
  const token = issueAccessToken(nation, { nhsNumber: KRIS, level: "P9", vot: "P9.Cp.Cd", ...bearer });
  const identifier = encodeURIComponent(patient ?? `${NHS_NUMBER}|${KRIS}`);
  const url = `${ORIGIN}/hospital-tests/FHIR/R4/${type}?patient:identifier=${identifier}${more}`;
  const headers = {
    authorization: `Bearer ${token}`,
    "x-request-id": requestId ?? "60e0b220-8136-4ca5-ae46-1d97ef59d068",
  };
  const response = await getResponse(handlers(nation), new Request(url, { headers }));
  if (!response) throw new Error("no handler answered");
  const body: Resource = await response.json();
  return { status: response.status, headers: response.headers, body };
}

const resources = (body: Resource, type: string): Resource[] =>
  body.entry.map(({ resource }: Resource) => resource).filter((one: Resource) => one.resourceType === type);

test("every answer says that the API is not public", async () => {
  const { headers, body } = await call("DiagnosticReport");
  expect(headers.get("x-sandbox-api")).toBe("not public");
  expect(body).toMatchObject({ resourceType: "Bundle", type: "searchset", total: 3 });
  expect(resources(body, "Observation")).toEqual([]);
});

test("with _include the results come along and every reference resolves", async () => {
  const { body } = await call("DiagnosticReport", { more: "&_include=DiagnosticReport:result" });
  const reports = resources(body, "DiagnosticReport");
  const observations = resources(body, "Observation");
  const ids = observations.map(({ id }) => `Observation/${id}`);
  const asked = [
    ...reports.flatMap(({ result = [] }) => result),
    ...observations.flatMap(({ hasMember = [] }) => hasMember),
  ];
  expect(asked.length).toBeGreaterThan(8);
  for (const { reference } of asked) expect(ids).toContain(reference);
  for (const report of reports) expect(report.subject.identifier.value).toBe(KRIS);
  expect(
    observations.find(({ valueQuantity }) => valueQuantity?.value === 62)?.interpretation[0].coding[0].code,
  ).toBe("H");
});

test("a clinician's words stand in the note, the laboratory's reading in the conclusion", async () => {
  const { body } = await call("DiagnosticReport");
  const [newest] = resources(body, "DiagnosticReport");
  expect(newest.conclusion).toContain("above its usual range");
  expect(newest.extension[0].valueAnnotation).toMatchObject({ authorString: "Dr Miriam Osei" });
});

test("ordered tests stand at every stage, and one is overdue with a number to call", async () => {
  const { body } = await call("ServiceRequest", { more: "&_revinclude=Task:focus" });
  const tasks = resources(body, "Task");
  const stages = tasks.map(({ businessStatus }) => businessStatus.coding[0].code);
  expect(new Set(stages)).toEqual(new Set(["ordered", "taken", "at-lab", "ready", "reviewed"]));
  const overdue = tasks.filter(
    ({ businessStatus, restriction }) =>
      businessStatus.coding[0].code === "at-lab" && restriction.period.end < "2028-05-16",
  );
  expect(overdue).toHaveLength(1);
  const request = resources(body, "ServiceRequest").find(
    ({ id }) => `ServiceRequest/${id}` === overdue[0].focus.reference,
  );
  expect(request.contained[0].telecom[0].value).toBe("01632 960210");
});

test("a test moves on when the health clock gets there", async () => {
  const nation = nationAt();
  nation.moveClock(new Date("2028-05-18T13:00:00+01:00"));
  const { body } = await call("ServiceRequest", { nation, more: "&_revinclude=Task:focus" });
  const stages = resources(body, "Task").map(({ businessStatus }) => businessStatus.coding[0].code);
  expect(stages.filter((stage) => stage === "reviewed")).toHaveLength(3);
});

test("dates move with the day of seeding", async () => {
  const { body } = await call("DiagnosticReport", { nation: nationAt("2028-05-26T10:00:00+01:00") });
  expect(resources(body, "DiagnosticReport")[0].issued).toBe("2028-04-14T09:00:00+01:00");
});

test("a bad request id or identifier is 400, another patient 403, a poor token is turned away", async () => {
  expect((await call("DiagnosticReport", { requestId: "x" })).status).toBe(400);
  expect((await call("DiagnosticReport", { patient: KRIS })).status).toBe(400);
  expect((await call("DiagnosticReport", { patient: `${NHS_NUMBER}|9999012345` })).status).toBe(403);
  expect([401, 403]).toContain((await call("ServiceRequest", { bearer: { level: "P5" } })).status);
});

test("someone without hospital results gets an empty searchset", async () => {
  const joan = "9992223332";
  const answer = await call("DiagnosticReport", {
    patient: `${NHS_NUMBER}|${joan}`,
    bearer: { nhsNumber: joan },
  });
  expect([answer.status, answer.body.total]).toEqual([200, 0]);
});

test("a hospital switched to never leaves the call hanging", async () => {
  const nation = nationAt();
  nation.change("kris", { "hospital.answers": "never" });
  const patience = new Promise((resolve) => setTimeout(resolve, 200, "still waiting"));
  expect(await Promise.race([call("DiagnosticReport", { nation }), patience])).toBe("still waiting");
});
