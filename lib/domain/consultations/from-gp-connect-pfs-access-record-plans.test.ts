import { expect, test } from "vitest";
import { readRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { readArea, type ListedArea } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toPlannedCare, toReferrals } from "./from-gp-connect-pfs-access-record-plans.ts";

const kris = "9996789012" as NhsNumber;
const subject = { reference: "Patient/p" };
const patient = {
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
};
const snomed = (code: string, display = code) => ({
  coding: [{ system: "http://snomed.info/sct", code, display }],
});
const list = (code: string, items: readonly string[]) => ({
  resourceType: "List",
  status: "current",
  mode: "snapshot",
  code: snomed(code),
  subject,
  entry: items.map((reference) => ({ item: { reference } })),
});
const modifierExtension = [{ url: "https://x.example", valueBoolean: true }];
const own = (id: string) => id;
const idsOf = { consultation: own, condition: own, referral: (id: string) => `r-${id}`, planned: own };

function readOf(name: ListedArea, ...resources: object[]) {
  const entry = [patient, ...resources].map((resource) => ({ resource }));
  const record = readRecordAreas({ resourceType: "Bundle", type: "collection", entry }, kris);
  if (!record.ok) throw new Error(record.refusal.rule);
  const area = readArea(record.value, name);
  if (!area.ok) throw new Error(area.failure.kind);
  return { record: record.value, area: area.value };
}

test("a referral has its place, specialty, reason and booking reference", () => {
  const referral = {
    resourceType: "ReferralRequest",
    id: "r",
    identifier: [{ system: "https://fhir.nhs.uk/Id/ubr-number", value: "000099900012" }],
    status: "unknown",
    intent: "order",
    priority: "asap",
    subject,
    authoredOn: "2026-06-02",
    requester: { agent: { display: "Dr Amina Yusuf" } },
    specialty: snomed("394579002", "Cardiology"),
    recipient: [{ display: "Northfield Hospital" }],
    reasonCode: [{ text: "Chest pain" }],
  };
  const named = list("792931000000107", ["ReferralRequest/r", "ReferralRequest/w"]);
  const wrong = { ...referral, id: "w", status: "entered-in-error" };
  const { record, area } = readOf("referrals", named, referral, wrong);
  expect(toReferrals(record, area, idsOf)).toMatchObject({
    complete: true,
    items: [
      {
        id: "r-r",
        to: "Northfield Hospital",
        priority: "urgent",
        at: "2026-06-02",
        by: "Dr Amina Yusuf",
        reasons: [{ term: "Chest pain" }],
        bookingReference: "000099900012",
      },
    ],
  });
});

test("what is planned has its due date; with an unknown modifier it has its name only", () => {
  const planned = {
    resourceType: "ProcedureRequest",
    id: "d",
    status: "active",
    intent: "plan",
    code: { text: "Foot check" },
    subject,
    occurrenceDateTime: "2028-06-12",
    note: [{ text: "Bring your shoes." }],
  };
  const named = list("714311000000108", ["ProcedureRequest/d", "ProcedureRequest/u"]);
  const { record, area } = readOf("diaryEntries", named, planned, { ...planned, id: "u", modifierExtension });
  expect(toPlannedCare(record, area, idsOf).items).toMatchObject([
    { term: "Foot check", dueAt: "2028-06-12", status: "to-do", notes: ["Bring your shoes."] },
    { term: "Foot check", dueAt: null, status: "not-stated", notes: [], cannotBeShownSafely: true },
  ]);
});
