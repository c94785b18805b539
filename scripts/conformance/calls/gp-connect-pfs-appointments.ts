import {
  bookingRequestOf,
  cancellationRequestOf,
} from "#lib/gateways/gp-connect-pfs-appointments/schema-sent.ts";
import type { BookingWish } from "#lib/gateways/gp-connect-pfs-appointments/schema-sent.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { events } from "#mocks/gp-connect-pfs-appointments/events.ts";
import { appointmentResource } from "#mocks/gp-connect-pfs-appointments/responses/appointment.ts";
import { appointmentsOf, statusOf } from "#mocks/nation/diary/diary.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const SARAH = "9993456780";
const KRIS = "9996789012";
const JOAN = "9992223332";
const sarah = { person: "sarah" } as const;

const search = (more: Record<string, string> = {}): string => {
  const usual = { start: "ge2028-05-16", end: "le2028-05-30", status: "free", _include: "Slot:schedule" };
  return `/Slot?${new URLSearchParams({ ...usual, ...more }).toString()}`;
};
const recurse = (...values: string[]): string => values.map((value) => `&_include:recurse=${value}`).join("");
const list = (nhsNumber: string, from: string, more = ""): string =>
  `/Patient/${nhsNumber}/Appointment?start=ge${from}&start=le2028-12-31${more}`;

const get = (name: string, path: Call["path"], status = 200, more: Partial<Call> = {}): Call => ({
  name,
  as: sarah,
  method: "GET",
  path,
  status,
  ...more,
});

const wish: BookingWish = {
  slots: ["A20001-same-day-video-20280516-1430"],
  start: "2028-05-16T14:30:00+01:00",
  end: "2028-05-16T14:40:00+01:00",
  location: "A20001-main",
  surgery: { odsCode: "A20001", name: "Elm Tree Surgery", telephone: "01632 960101" },
  created: "2028-05-16T10:00:00+01:00",
  reason: "My midwife asked",
};

/** Sarah's request as this service sends it, then changed as said. */
function booking(more: object = {}, asked: Partial<BookingWish> = {}): object {
  const request = bookingRequestOf(SARAH as NhsNumber, { ...wish, ...asked });
  if (!request.ok) throw new Error(request.refusal.rule);
  return { ...request.value, ...more };
}

const post = (name: string, body: unknown, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: sarah,
  method: "POST",
  path: "/Appointment",
  body,
  status,
  ...more,
});

const contained = (identifier: object): object => ({
  contained: [
    {
      resourceType: "Organization",
      id: "1",
      identifier: [identifier],
      name: "Elm Tree Surgery",
      telecom: [{ system: "phone", value: "01632 960101" }],
    },
  ],
});
const ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
const participants = (...references: string[]): object => ({
  participant: references.map((reference) => ({ actor: { reference }, status: "accepted" })),
});

const happens = (name: string, choice: string) => ({
  before: async (nation: Nation): Promise<void> => {
    await events.find((event) => event.name === name)?.happen(nation, choice);
  },
});

/** The last appointment of a person that is still booked. */
function lastOf(nation: Nation, nhsNumber: string) {
  const found = appointmentsOf(nation, nhsNumber).findLast((one) => statusOf(one, nation.now()) === "booked");
  if (!found) throw new Error(`${nhsNumber} has no appointment`);
  return found;
}
const pathOf =
  (nhsNumber: string, more = "") =>
  (nation: Nation): string =>
    `/Appointment/${lastOf(nation, nhsNumber).id}${more}`;

const cancelling =
  (nhsNumber: string, more: object = {}) =>
  (nation: Nation) => {
    const request = cancellationRequestOf(
      appointmentResource(nation, lastOf(nation, nhsNumber)),
      "I feel better",
    );
    if (!request.ok) throw new Error(request.refusal.rule);
    return { ...request.value, ...more };
  };
const put = (name: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "PUT",
  path: pathOf(KRIS),
  headers: { "if-match": 'W/"1"' },
  body: cancelling(KRIS),
  status,
  ...more,
});

export const calls: readonly Call[] = [
  get("free slots with their schedules", search()),
  get(
    "free slots with clinicians, places and the practice",
    search() +
      recurse("Schedule:actor:Practitioner", "Schedule:actor:Location", "Location:managingOrganization"),
  ),
  get("nothing free", search({ start: "ge2028-05-27", end: "le2028-05-29" })),
  get("slots of another practice", search(), 200, { as: { person: "kris" } }),
  get("a practice without online booking", search(), 403, { as: { person: "omar" } }),
  get("more than two weeks", search({ end: "le2028-06-30" }), 422),
  get("slots that are not free", search({ status: "busy" }), 422),
  get("an include that nobody knows", search() + recurse("Schedule:actor:Device"), 400),
  get("without a request id", search(), 400, { headers: { "x-request-id": "" } }),
  get("without a token", search(), 401, { as: "nobody" }),
  get("below P9", search(), 403, { as: { person: "sarah", level: "P5" } }),
  get("two years of appointments", list(KRIS, "2026-05-16"), 200, { as: { person: "kris" } }),
  get(
    "appointments with clinicians and places",
    list(SARAH, "2026-05-16", recurse("Appointment:actor:Practitioner", "Appointment:actor:Location")),
  ),
  get("no appointment", list(SARAH, "2028-12-01")),
  get("the last one of the past", list(SARAH, "2026-05-16", "&past-appt-limit=1")),
  get("a practice that tells nothing of the past", list(JOAN, "2028-01-01"), 422, { as: { person: "joan" } }),
  get("a status that nobody knows", list(SARAH, "2028-05-16", "&status=sometime"), 400),
  get("no NHS number", list("9993456781", "2028-05-16"), 400),
  get("somebody else's appointments", list(KRIS, "2028-05-16"), 403),
  get("one appointment", pathOf(SARAH)),
  get(
    "one with its clinician and place",
    pathOf(SARAH, `?${recurse("Appointment:actor:Practitioner", "Appointment:actor:Location").slice(1)}`),
  ),
  get("one that is past", "/Appointment/16", 400, { as: { person: "kris" } }),
  get("one of somebody else", pathOf(KRIS), 403),
  get("one that is not there", "/Appointment/none", 404),
  post("a booking", booking(), 201),
  post("a slot that is gone", booking(), 409),
  post("a slot that never was", booking({}, { slots: ["6"] }), 422),
  post(
    "two slots apart",
    booking({
      slot: [
        { reference: "Slot/A20001-nurse-20280517-1120" },
        { reference: "Slot/A20001-reviews-20280518-1430" },
      ],
    }),
    422,
  ),
  post("a text that is too long", booking({ description: "x".repeat(501) }), 422),
  post("no JSON", "{", 400),
  post("another format", "<Appointment/>", 415, { headers: { "content-type": "application/fhir+xml" } }),
  post("an identifier of another system", booking(contained({ system: "urn:x", value: "A20001" })), 400),
  post("an identifier that is no ODS code", booking(contained({ system: ODS, value: "elm tree" })), 400),
  post("an organisation that nobody knows", booking(contained({ system: ODS, value: "Z99999" })), 404),
  post(
    "a clinician whom nobody knows",
    booking(participants(`Patient/${SARAH}`, "Location/A20001-main", "Practitioner/2")),
    404,
  ),
  post("no NHS number", booking(participants("Patient/1", "Location/A20001-main")), 400),
  post("for somebody else", booking(participants(`Patient/${KRIS}`, "Location/A20001-main")), 403),
  put("without a version", 400, { headers: {} }),
  put("another version", 409, { headers: { "if-match": 'W/"7"' } }),
  put("more than status and reason", 422, { body: cancelling(KRIS, { description: "Something else" }) }),
  put("cancelling is not offered", 403, happens("switch-gp-appointments", "A20002-cancelling")),
  put("cancelled", 200, happens("switch-gp-appointments", "A20002-cancelling")),
  put("after it was moved", 409, happens("move-gp-appointment", "1")),
  put("cancelled twice", 409, {
    path: "/Appointment/2",
    headers: { "if-match": 'W/"2"' },
  }),
  put("too late", 461, {
    headers: { "if-match": 'W/"2"' },
    before: (nation) => nation.moveClock(new Date(Date.parse(lastOf(nation, KRIS).start) - 3_600_000)),
  }),
  get("an entry that cannot be shown", pathOf(SARAH), 500, {
    before: async (nation) =>
      void (await events
        .find(({ name }) => name === "damage-gp-appointment")
        ?.happen(nation, lastOf(nation, SARAH).id)),
  }),
  get("a patient who objects", search(), 403, happens("object-to-online-appointments", "sarah")),
  get("a patient who is not registered", search(), 404, {
    as: { person: "tom" },
    before: (nation) => nation.change("tom", { "practice.registered": false }),
  }),
];
