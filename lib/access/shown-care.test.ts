import { beforeEach, expect, test, vi } from "vitest";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import { failed, ok } from "#lib/result.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { knowPrivate } from "./kept-private.ts";
import { shownCare } from "./shown-care.ts";
import { aPermit } from "./testing/a-permit.ts";

vi.mock("./kept-private.ts");

const maya = "9996789012";
const items = [
  { kind: "appointment", id: "a1", start: "2028-06-06T09:00:00Z" },
  { kind: "appointment", id: "a2", start: "2028-06-07T09:00:00Z" },
  { kind: "document", id: "l1", linkedTo: "Appointment/a1" },
  { kind: "document", id: "l2", linkedTo: null },
  { kind: "questionnaire", id: "q1", linkedTo: "Appointment/a1" },
  { kind: "referral", id: "r1" },
];
const care = { items, complete: true } as unknown as HospitalCare;
const own = () => aPermit("documents:read", maya);
const acting = () => ({ ...own(), relation: "acting" as const });

beforeEach(() => {
  stubEnvironment();
  const first = appointmentAddressId(env().HANDLE_KEY, maya, "hospital", "a1");
  vi.mocked(knowPrivate).mockResolvedValue(ok((id) => id === first));
});

test("a private appointment is not there for who acts, nor a letter or questions about it", async () => {
  const shown = await shownCare(acting(), care);
  expect(shown.ok && shown.value.items.map(({ id }) => id)).toEqual(["a2", "l2", "r1"]);
  expect(shown).toMatchObject({ value: { complete: true } });
});

test("for the person themselves everything is there", async () => {
  expect(await shownCare(own(), care)).toEqual(ok(care));
});

test("where nobody knows what is private, nothing is shown to who acts", async () => {
  vi.mocked(knowPrivate).mockResolvedValue(failed({ kind: "unavailable" }));
  expect(await shownCare(acting(), care)).toEqual(failed({ kind: "unavailable" }));
});
