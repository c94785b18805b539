import { expect, test } from "vitest";
import {
  bookingOf,
  DEFINITIONS,
  KRIS,
  ofType,
  outcomeOf,
  post,
  room,
  searchPath,
  VIDEO,
  type Body,
} from "./testing/room.ts";

const CHANNEL = `${DEFINITIONS}Extension-GPConnect-DeliveryChannel-2`;

test("a booking is created with its version, its place and what the diary adds, without reason and comment", async () => {
  const { call } = room();
  const { status, headers, body } = await call(post(bookingOf()));
  expect(status).toBe(201);
  expect(headers.get("etag")).toBe('W/"1"');
  expect(headers.get("location")).toMatch(new RegExp(`/Appointment/${body["id"]}/_history/1$`));
  expect(body).toMatchObject({
    status: "booked",
    start: "2028-05-16T14:30:00+01:00",
    minutesDuration: 10,
    serviceCategory: { text: "Same-day surgery" },
    serviceType: [{ text: "Same-day GP appointment" }],
    description: "My midwife asked",
  });
  expect(body["extension"]).toContainEqual({ url: CHANNEL, valueCode: "Video" });
  expect(Object.keys(body)).not.toContain("reason");
  expect(Object.keys(body)).not.toContain("comment");
  const again = await call({ ...post(bookingOf()) });
  expect(outcomeOf(again)).toEqual([409, "DUPLICATE_REJECTED"]);
  const free = await call({ path: searchPath({ end: "le2028-05-16" }) });
  expect(ofType(free.body, "Slot").map(({ id }) => id)).not.toContain(VIDEO);
});

test("two slots that follow each other are one appointment; two that do not are refused", async () => {
  const { call, happen } = room();
  const pair = ["A20001-nurse-20280517-1120", "A20001-nurse-20280517-1140"];
  const apart = ["A20001-nurse-20280517-1120", "A20001-reviews-20280518-1430"];
  const slot = (ids: string[]) => ids.map((id) => ({ reference: `Slot/${id}` }));
  const times = { start: "2028-05-17T11:20:00+01:00", end: "2028-05-17T12:00:00+01:00" };
  expect(outcomeOf(await call(post(bookingOf({ ...times, slot: slot(apart) }))))).toEqual([
    422,
    "INVALID_RESOURCE",
  ]);
  const { status, body } = await call(post(bookingOf({ ...times, slot: slot(pair) })));
  expect([status, body["minutesDuration"], body["slot"].length]).toEqual([201, 40, 2]);
  await happen("move-gp-appointment", body["id"]);
  const moved = await call({ path: `/Appointment/${body["id"]}` });
  expect(moved.body).toMatchObject({ minutesDuration: 40, meta: { versionId: "2" } });
  expect(Date.parse(moved.body["start"])).toBeGreaterThan(Date.parse(times.start));
});

const without = (name: string) => {
  const { [name]: _, ...rest } = bookingOf() as Record<string, unknown>;
  return rest;
};
const organisation = (more: Body) => bookingOf({ contained: [{ ...bookingOf()["contained"][0], ...more }] });
const with_ = (reference: string, at: number) =>
  bookingOf()["participant"].map((one, place) => (place === at ? { ...one, actor: { reference } } : one));
const ods = (value: string, system = "https://fhir.nhs.uk/Id/ods-organization-code") => [{ system, value }];
test.each<[string, unknown, number, string]>([
  ["text that is not JSON", "{", 400, "BAD_REQUEST"],
  ["another resource", { resourceType: "Slot" }, 422, "INVALID_RESOURCE"],
  ["no profile", bookingOf({ meta: {} }), 422, "INVALID_RESOURCE"],
  ["a status that is not booked", bookingOf({ status: "proposed" }), 422, "INVALID_RESOURCE"],
  ["a specialty", bookingOf({ specialty: [{ text: "x" }] }), 422, "INVALID_RESOURCE"],
  ["no booking organisation", without("extension"), 422, "INVALID_RESOURCE"],
  ["no contained organisation", without("contained"), 422, "INVALID_RESOURCE"],
  ["an organisation without name", organisation({ name: "" }), 422, "INVALID_RESOURCE"],
  ["an organisation without telephone", organisation({ telecom: [] }), 422, "INVALID_RESOURCE"],
  ["an organisation of another type", organisation({ type: [{ text: "x" }] }), 422, "INVALID_RESOURCE"],
  [
    "another identifier system",
    organisation({ identifier: ods("A20001", "urn:x") }),
    400,
    "INVALID_IDENTIFIER_SYSTEM",
  ],
  ["no ODS code", organisation({ identifier: ods("elm tree") }), 400, "INVALID_IDENTIFIER_VALUE"],
  [
    "an organisation that nobody knows",
    organisation({ identifier: ods("Z99999") }),
    404,
    "ORGANISATION_NOT_FOUND",
  ],
  ["no participant", without("participant"), 422, "INVALID_RESOURCE"],
  ["a participant of null", bookingOf({ participant: [null] }), 422, "INVALID_RESOURCE"],
  [
    "a patient who is no NHS number",
    bookingOf({ participant: with_("Patient/1", 0) }),
    400,
    "INVALID_NHS_NUMBER",
  ],
  ["another patient", bookingOf({ participant: with_(`Patient/${KRIS}`, 0) }), 403, "ACCESS_DENIED"],
  ["no place", bookingOf({ participant: [bookingOf()["participant"][0]] }), 422, "INVALID_RESOURCE"],
  [
    "a place that nobody knows",
    bookingOf({ participant: with_("Location/32", 1) }),
    422,
    "REFERENCE_NOT_FOUND",
  ],
  ["another place", bookingOf({ participant: with_("Location/A20001-branch", 1) }), 422, "INVALID_RESOURCE"],
  [
    "a clinician who does not exist",
    bookingOf({
      participant: [
        ...bookingOf()["participant"],
        { actor: { reference: "Practitioner/2" }, status: "accepted" },
      ],
    }),
    404,
    "PRACTITIONER_NOT_FOUND",
  ],
  ["no slot", bookingOf({ slot: [] }), 422, "INVALID_RESOURCE"],
  ["a slot that does not exist", bookingOf({ slot: [{ reference: "Slot/6" }] }), 422, "REFERENCE_NOT_FOUND"],
  [
    "a slot of another practice",
    bookingOf({ slot: [{ reference: "Slot/A20002-same-day-20280516-1430" }] }),
    422,
    "REFERENCE_NOT_FOUND",
  ],
  ["another start", bookingOf({ start: "2028-05-16T14:20:00+01:00" }), 422, "INVALID_RESOURCE"],
  ["another end", bookingOf({ end: "2028-05-16T15:00:00+01:00" }), 422, "INVALID_RESOURCE"],
  ["a start in UTC", bookingOf({ start: "2028-05-16T13:30:00Z" }), 422, "INVALID_RESOURCE"],
  ["no time of creation", without("created"), 422, "INVALID_RESOURCE"],
  ["a text that is too long", bookingOf({ description: "x".repeat(501) }), 422, "INVALID_RESOURCE"],
  ["a comment that is too long", bookingOf({ comment: "x".repeat(501) }), 422, "INVALID_RESOURCE"],
])("a booking with %s is refused", async (_, body, status, code) => {
  expect(outcomeOf(await room().call(post(body)))).toEqual([status, code]);
});

test("a slot that has begun, or that is not released yet, is not booked", async () => {
  const late = room("2028-05-16T14:30:00+01:00");
  expect(outcomeOf(await late.call(post(bookingOf())))).toEqual([422, "INVALID_RESOURCE"]);
  const early = room("2028-05-16T07:00:00+01:00");
  expect(outcomeOf(await early.call(post(bookingOf())))).toEqual([422, "INVALID_RESOURCE"]);
});
