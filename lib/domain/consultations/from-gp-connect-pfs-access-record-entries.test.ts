import { expect, test } from "vitest";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { toEntry } from "./from-gp-connect-pfs-access-record-entries.ts";

const record: RecordAnswer = {
  resources: [],
  resolve: () => undefined,
  outcomes: [],
  complete: true,
  endedAllergies: [],
  unreadable: [],
};
const own = (id: string) => id;
const idsOf = { consultation: own, condition: own, referral: own, planned: own };
const snomed = (code: string) => ({ coding: [{ system: "http://snomed.info/sct", code, display: code }] });
const observed = (more: object) =>
  toEntry(
    record,
    { resourceType: "Observation", status: "final", code: snomed("75367002"), unsafe: false, ...more },
    idsOf,
  );

test("a blood pressure is one value of two numbers", () => {
  const of = (code: string, value: number) => ({
    code: snomed(code),
    valueQuantity: { value, unit: "mmHg" },
  });
  const component = [of("271649006", 148), of("271650006", 90)];
  expect(observed({ component })).toMatchObject({ value: "148/90 mmHg" });
});

test("parts of other kinds are named each", () => {
  const component = [
    { code: { text: "Left" }, valueQuantity: { value: 20, unit: "dB" } },
    { code: { text: "Right" } },
  ];
  expect(observed({ component })).toMatchObject({ value: "Left: 20 dB" });
});

test("a value of a kind that is not read is not shown", () => {
  expect(observed({ valueBoolean: true })).toMatchObject({ value: null, cannotBeShownSafely: true });
});

const given = {
  resourceType: "Immunization",
  status: "completed",
  primarySource: true,
  patient: {},
} as const;
const vaccination = (notGiven: boolean) =>
  toEntry(record, { ...given, notGiven, vaccineCode: { text: "Flu" }, unsafe: false }, idsOf);

test("a vaccination that was not given says so", () => {
  expect(vaccination(true)).toMatchObject({ kind: "vaccination", term: "Flu", standing: "not-given" });
  expect(vaccination(false)).toMatchObject({ standing: null });
});

test.each([
  ["provisional", "not-certain"],
  ["differential", "not-certain"],
  ["confirmed", null],
  [undefined, null],
] as const)("a condition that is %s is %s", (verificationStatus, standing) => {
  const condition = {
    resourceType: "Condition",
    code: { text: "Asthma" },
    subject: {},
    unsafe: false,
  } as const;
  const sure = verificationStatus === undefined ? {} : { verificationStatus };
  expect(toEntry(record, { ...condition, ...sure }, idsOf)).toMatchObject({ standing });
});

test.each([
  ["cancelled", null, "cancelled"],
  ["registered", null, "registered"],
  ["preliminary", "5 mg", "preliminary"],
  ["final", "5 mg", null],
])("a value that is %s is shown as %s and marked %s", (status, value, standing) => {
  expect(observed({ status, valueQuantity: { value: 5, unit: "mg" } })).toMatchObject({ value, standing });
});

test("a cancelled referral does not read as made", () => {
  const referral = { resourceType: "ReferralRequest", status: "cancelled", intent: "order" } as const;
  const entry = toEntry(record, { ...referral, subject: {}, unsafe: false }, idsOf);
  expect(entry).toMatchObject({ kind: "referral", standing: "cancelled" });
});
