import { expect, test } from "vitest";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readHospitalCare } from "./schema.ts";
import { readActivity } from "./schema-activity.ts";

const kris = "9996789012" as NhsNumber;
const extensions = "https://fhir.nhs.uk/StructureDefinition/";
const subject = { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } };

const status = (code: string) => ({
  url: `${extensions}Extension-Appointment-Status`,
  valueCoding: { code },
});
const appointment = (detail: object = {}, extension: readonly object[] = [status("booked")]) => ({
  detail: { id: "a", kind: "Appointment", status: "in-progress", extension, ...detail },
});
const plan = (more: object = {}) => ({
  resourceType: "CarePlan",
  status: "active",
  intent: "order",
  subject,
  ...more,
});
const bundle = (...resources: object[]) => ({
  resourceType: "Bundle",
  type: "searchset",
  total: 9,
  entry: resources.map((resource) => ({ resource })),
});
const careIn = (...resources: object[]) => {
  const reading = readHospitalCare(bundle(...resources), kris);
  if (!reading.ok) throw new Error(reading.refusal.rule);
  return reading.value;
};

test("the client id is read beside the portal link and, as in older answers, inside it", () => {
  const link = { url: `${extensions}Extension-Portal-Link`, valueUrl: "https://portal.example/a" };
  const beside = [
    link,
    { url: `${extensions}Extension-Client-id`, valueCode: "portal-01" },
    status("booked"),
  ];
  const inside = [{ ...link, extension: [{ url: "client-id", valueCode: "portal-01" }] }, status("booked")];
  for (const extension of [beside, inside])
    expect(readActivity(appointment({}, extension))).toMatchObject({
      value: { clientId: "portal-01", portalLink: "https://portal.example/a" },
    });
});

test("a portal link that may not become a link is left out, and the item is told without it", () => {
  const link = { url: `${extensions}Extension-Portal-Link`, valueUrl: "javascript:alert(1)" };
  expect(readActivity(appointment({}, [link, status("booked")]))).toMatchObject({
    value: { kind: "appointment", portalLink: null },
  });
});

test.each(["https://fhir.nhs.uk", "http://fhir.nhs.net"])("a review date is read under %s", (host) => {
  const extension = [
    { url: `${host}/StructureDefinition/Extension-eRS-ReviewDueDate`, valueDate: "2028-06-01" },
  ];
  const state = { url: `${extensions}Extension-eRS-ServiceRequest-State`, valueCoding: { code: "inReview" } };
  const detail = {
    kind: "ServiceRequest",
    status: "in-progress",
    extension: [state],
    scheduledPeriod: { extension },
  };
  expect(readActivity({ detail })).toMatchObject({ value: { kind: "referral", reviewDue: "2028-06-01" } });
});

test("a wait is read also where its element is misspelt, and a pathway where its number is no text", () => {
  const url = `${extensions}Extension-80thPercentileWaitTime`;
  const extension = [{ url, valuationDuration: { value: 25, unit: "weeks" } }];
  const { waitingLists } = careIn(
    plan({ title: "Ophthalmology", identifier: [{ value: 901230 }], period: { extension } }),
  );
  expect(waitingLists).toMatchObject([
    { pathway: "901230", planned: null, within80Percent: { value: 25, unit: "weeks" } },
  ]);
});

test("a status that nobody published refuses its item and leaves the others", () => {
  const care = careIn(plan({ activity: [appointment({}, [status("postponed")]), appointment({ id: "b" })] }));
  expect(care.items.map(({ id }) => id)).toEqual(["b"]);
  expect(care).toMatchObject({
    complete: false,
    refused: [{ path: "$.CarePlan[0].activity[0].detail.extension(Extension-Appointment-Status)" }],
  });
});

test("a kind that nobody published is kept to be shown; a setting or medium of that sort is only not said", () => {
  expect(
    readActivity({ detail: { kind: "NutritionOrder", status: "x", description: "Soup" } }),
  ).toMatchObject({
    value: { kind: "other", published: "NutritionOrder", description: "Soup" },
  });
  const medium = { url: `${extensions}Extension-Consultation-Medium`, valueCode: "HOLOGRAM" };
  expect(readActivity(appointment({}, [status("booked"), medium]))).toMatchObject({
    value: { medium: null },
  });
});

test("an outcome that cannot be read still means that somebody is missing", () => {
  const care = careIn(plan({ activity: [appointment()] }), { resourceType: "OperationOutcome" });
  expect(care).toMatchObject({ complete: false, silent: [{ source: null, because: "unreadable" }] });
  expect(care.items).toHaveLength(1);
});

test("the source of an error is read under either published address; a rule is no error", () => {
  const issue = (severity: string, code: string, name: string) => ({
    severity,
    code,
    extension: [{ url: extensions + name, valueCode: "portal-01" }],
  });
  const outcome = {
    resourceType: "OperationOutcome",
    issue: [
      issue("error", "timeout", "ExtensionErrorSource"),
      issue("error", "transient", "Extension-Portal-Link"),
      issue("information", "business-rule", "ExtensionErrorSource"),
    ],
  };
  expect(careIn(outcome)).toMatchObject({
    silent: [
      { source: "portal-01", because: "timeout" },
      { source: "portal-01", because: "error" },
    ],
    leftOut: 1,
  });
});

test("a modifier that nobody knows takes its activity or its whole plan out", () => {
  const modifierExtension = [{ url: "https://x.example/negated", valueBoolean: true }];
  const activity = [{ ...appointment(), modifierExtension }, appointment({ id: "b" })];
  expect(careIn(plan({ activity }))).toMatchObject({ complete: false, items: [{ id: "b" }] });
  expect(careIn(plan({ activity: [appointment()], modifierExtension }))).toMatchObject({
    complete: false,
    items: [],
  });
});

test("a plan of somebody else, or of nobody, condemns the answer", () => {
  const stranger = { identifier: { ...subject.identifier, value: "9990123454" } };
  const of = (more: object) =>
    readHospitalCare(bundle(plan({ activity: [appointment()] }), plan(more)), kris);
  expect(of({ subject: stranger })).toMatchObject({ ok: false, refusal: { wrongPerson: true } });
  expect(of({ subject: undefined })).toMatchObject({ ok: false });
});
