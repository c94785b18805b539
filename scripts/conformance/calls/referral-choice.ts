import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { careIn } from "#mocks/nation/hospital-care/care.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { etagOf } from "#mocks/referral-choice/responses/referral.ts";
import { freeTimes } from "#mocks/referral-choice/slots.ts";
import type { Call } from "./call.ts";

const kris = "9996789012";
const referral = uuidOf("referral 999000000201");
const key = "6f3a0c11-4a3d-4f8e-9d5c-0e7a51b7c201";
const other = "6f3a0c11-4a3d-4f8e-9d5c-0e7a51b7c202";

const got = (name: string, path: string, status = 200, more: Partial<Call> = {}): Call => ({
  ...{ name, as: { person: "kris" }, method: "GET", path, status },
  ...more,
});

const of = (number: string) =>
  `/ServiceRequest?patient:identifier=${encodeURIComponent(`${nhsNumberSystem}|${number}`)}`;

const southquay = "southquayDiabetes";
const parameters = (given: Record<string, string>) => ({
  resourceType: "Parameters",
  parameter: Object.entries(given).map(([name, valueString]) => ({ name, valueString })),
});

function held(nation: Nation) {
  const person = nation.people().find((one) => one.key === "kris");
  if (!person) throw new Error("Kris is not of this nation");
  const care = careIn(nation, person.key);
  const found = care.referrals.find(({ id }) => id === referral);
  if (!found) throw new Error("Kris has no such referral");
  return { person, care, referral: found };
}

const headers = (key: string) => (nation: Nation) =>
  Promise.resolve({
    ...{ "content-type": "application/fhir+json", "idempotency-key": key },
    "if-match": etagOf(nation, held(nation)),
  });

const posted = (name: string, act: string, status: number, more: Partial<Call> = {}): Call => ({
  ...{ name, as: { person: "kris" }, method: "POST", path: `/ServiceRequest/${referral}/$${act}`, status },
  ...{ headers: headers(key), body: parameters({}) },
  ...more,
});

const first = { service: "902004", slot: "" };
/** Filled in when the free times are known. */
const chosen = parameters(first);

export const calls: readonly Call[] = [
  got("Kris's referrals, where they may go and what may be done", of(kris)),
  got("another's referrals", of("9990123454"), 403),
  got("free times", "/Slot?schedule.actor:HealthcareService=902004&status=free"),
  got("a service of deferred booking has none", "/Slot?schedule.actor:HealthcareService=903003&status=free"),
  got("a service that is not in the directory", "/Slot?schedule.actor:HealthcareService=1&status=free", 404),
  posted("a version that was not seen", "book", 412, {
    headers: {
      ...{ "content-type": "application/fhir+json", "idempotency-key": key, "if-match": 'W/"old"' },
    },
    body: parameters(first),
  }),
  posted("a time that nobody has", "book", 409, { body: parameters({ ...first, slot: "902004-1" }) }),
  posted("a booking", "book", 201, {
    before: (nation) => {
      first.slot = freeTimes(nation, southquay)[0]?.id ?? "";
      chosen.parameter = parameters(first).parameter;
    },
    body: chosen,
  }),
  posted("the same again", "book", 200, { body: chosen }),
  posted("another act under the same key", "cancel", 422),
  posted("the booking is given up", "cancel", 200, { headers: headers(other) }),
  got("the referral after it", of(kris)),
];
