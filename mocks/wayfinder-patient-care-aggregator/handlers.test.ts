import { expect, test } from "vitest";
import {
  careOf,
  details,
  type Detail,
  issues,
  kinds,
  nationAt,
  plans,
  valueOf,
  CORRELATION_ID,
} from "./testing/aggregator-room.ts";

test("everything of a person comes in one bundle, a plan for each waiting list and one for the rest", async () => {
  const { status, headers, body } = await careOf(nationAt(), "kris");
  expect(status).toBe(200);
  expect(headers.get("x-correlation-id")).toBe(CORRELATION_ID);
  expect(headers.get("x-request-id")).toBeNull();
  expect(body).toMatchObject({ resourceType: "Bundle", type: "searchset", id: CORRELATION_ID, total: 3 });
  expect(kinds(body)).toEqual(
    new Set(["ServiceRequest", "Appointment", "DocumentReference", "QuestionnaireResponse"]),
  );
  expect(plans(body)[0]).toMatchObject({
    meta: { lastUpdated: "2028-05-14T00:00:00+00:00" },
    identifier: [{ system: "https://fhir.nhs.uk/Id/care-pathway-id", value: "RZ902~SQ2204471" }],
    status: "active",
    title: "Dermatology",
    period: {
      start: "2028-02-07",
      extension: [{ valueDuration: { value: 18, unit: "weeks" } }, { valueDuration: { value: 26 } }],
    },
    author: { display: "Southquay General Hospital" },
  });
});

test("an appointment's state, medium, setting and portal stand in extensions, its time is UTC", async () => {
  const { body } = await careOf(nationAt(), "abdul");
  const cataract = details(body).find(({ description }) => description === "Cataract operation, left eye");
  expect(cataract).toMatchObject({
    status: "in-progress",
    scheduledPeriod: { start: "2028-06-12T06:30:00.000Z", end: "2028-06-12T14:00:00.000Z" },
    location: { display: "Day Surgery Unit, Southquay General Hospital" },
  });
  expect(valueOf(cataract, "Appointment-Status").valueCoding?.code).toBe("bookedPendingChange");
  expect(valueOf(cataract, "Encounter-Class").valueCode).toBe("daycase");
  expect(valueOf(cataract, "Client-id").valueCode).toBe("southquay-01");
  expect(valueOf(cataract, "Portal-Link").valueUrl).toContain("/portal/southquay-01/Appointment/");
});

test("every published state of an appointment, referral, letter and questionnaire is somebody's", async () => {
  const nation = nationAt();
  const bodies = await Promise.all(
    ["abdul", "kris", "sarah", "nadia", "priya", "grace", "tom", "joan"].map((key) => careOf(nation, key)),
  );
  const codes = (pick: (detail: Detail) => unknown) =>
    new Set(bodies.flatMap(({ body }) => details(body).map(pick)).filter(Boolean));
  expect(codes((one) => valueOf(one, "Appointment-Status").valueCoding?.code)).toEqual(
    new Set([
      "booked",
      "fulfilled",
      "cancelled",
      "noshow",
      "bookedPendingChange",
      "bookedPendingReschedule",
      "bookedPendingCancellation",
      "cancelledPendingReschedule",
    ]),
  );
  expect(codes((one) => valueOf(one, "ServiceRequest-State").valueCoding?.code)).toEqual(
    new Set(["bookable", "bookableWasCancelled", "inReview"]),
  );
  expect(codes((one) => valueOf(one, "Consultation-Medium").valueCode)).toEqual(
    new Set(["FACE_TO_FACE", "VIDEO_CONSULTATION", "TELEPHONE"]),
  );
  expect(codes((one) => valueOf(one, "Encounter-Class").valueCode)).toEqual(
    new Set(["outpatient", "inpatient", "daycase"]),
  );
  expect(codes((one) => valueOf(one, "Read-Receipt").valueCode)).toEqual(new Set(["read", "unread", "seen"]));
  expect(codes((one) => one.kind === "QuestionnaireResponse" && one.status)).toEqual(
    new Set(["not-started", "in-progress", "completed"]),
  );
});

test("Sarah's referral of this morning is there to be booked", async () => {
  const { body } = await careOf(nationAt(), "sarah");
  const referral = details(body).find(({ kind }) => kind === "ServiceRequest");
  expect(referral).toMatchObject({
    description: "NHS Talking Therapies, Northfield",
    scheduledPeriod: { start: "2028-05-16T08:10:00.000Z" },
    performer: [{ identifier: { value: "RZ901" }, display: "Northfield Hospital" }],
  });
});

test("of a hospital that takes no part only the booked referral is known, with its name", async () => {
  const { status, body } = await careOf(nationAt(), "joan");
  expect(status).toBe(200);
  const westmoor = details(body).filter(({ performer }) => performer[0]?.identifier.value === "RZ903");
  expect(westmoor.map(({ kind, scheduledPeriod }) => [kind, scheduledPeriod?.start])).toEqual([
    ["ServiceRequest", "2027-06-22T14:15:00.000Z"],
    ["Appointment", undefined],
  ]);
  expect(westmoor[0]?.performer[0]?.display).toBe("Westmoor Hospital");
  expect(issues(body)).toMatchObject([
    { severity: "information", code: "business-rule", diagnostics: expect.stringMatching(/^AGGBR23.*RZ903/) },
  ]);
});

test.each([
  ["abdul", /^AGGBR30: rejected Appointment .* due to being over 8 years in the past$/, "northfield-01"],
  ["tom", /^AGGBR33/, "northfield-01"],
  ["priya", /^AGGBR34: rejected Task .* with orgCode RZ902/, "nhs-waiting-list-01"],
])("%s meets a business rule, which is told and is no failure", async (key, diagnostics, source) => {
  const { status, body } = await careOf(nationAt(), key);
  expect(status).toBe(200);
  const [issue] = issues(body);
  expect(issue).toMatchObject({ severity: "information", diagnostics: expect.stringMatching(diagnostics) });
  expect(issue?.extension).toEqual([
    { url: "https://fhir.nhs.uk/StructureDefinition/ExtensionErrorSource", valueCode: source },
  ]);
});

test("Tom's follow-up stands once, in the plan of its waiting list", async () => {
  const { body } = await careOf(nationAt(), "tom");
  const asked = details(body).filter(({ description }) => description.startsWith("Ask for a follow-up"));
  expect(asked).toHaveLength(1);
  const list = plans(body).find(({ title }) => title === "Trauma and orthopaedics");
  expect(list?.activity?.map(({ detail }) => detail.id)).toEqual([asked[0]?.id]);
});

test("a person without hospital care gets an empty bundle", async () => {
  const { status, body } = await careOf(nationAt(), "femi");
  expect({ status, total: body.total, entry: body.entry }).toEqual({ status: 200, total: 0, entry: [] });
});

test("what was booked has been when its hour is over", async () => {
  const nation = nationAt();
  const status = async () => {
    const { body } = await careOf(nation, "kris");
    const test = details(body).find(({ description }) => description === "Dietitian");
    return valueOf(test, "Appointment-Status").valueCoding?.code;
  };
  expect(await status()).toBe("booked");
  nation.moveClock(new Date("2028-06-01T13:30:00Z"));
  expect(await status()).toBe("fulfilled");
});
