import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import { cleanLine, nameOfActor, notesOf } from "#lib/gateways/fhir/stu3-words.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { codedOf, isWrong, type IdsOf } from "./from-gp-connect-pfs-access-record-entries.ts";
import type { PlannedCare, Referral } from "./model.ts";

type Resource = Read<RecordResource>;
type Of<T extends Resource["resourceType"]> = Extract<Resource, { readonly resourceType: T }>;

const bookingReferences = "https://fhir.nhs.uk/Id/ubr-number";

function toReferral(record: RecordAnswer, one: Of<"ReferralRequest">, idsOf: IdsOf): Referral {
  const { unsafe, identifier = [], priority } = one;
  const specialty = codedOf(one.specialty);
  const reference = identifier.find(({ system }) => system === bookingReferences)?.value;
  return {
    id: idsOf.referral(one.id ?? one.authoredOn ?? ""),
    source: "gp",
    to: nameOfActor(record, one.recipient?.[0]),
    specialty,
    reasons: unsafe ? [] : (one.reasonCode ?? []).map(codedOf),
    priority: priority === undefined || unsafe ? null : priority === "routine" ? "routine" : "urgent",
    description: unsafe ? null : one.description?.trim() || null,
    at: readFhirDate(one.authoredOn),
    by: nameOfActor(record, one.requester?.agent),
    bookingReference: unsafe ? null : cleanLine(reference),
    cancelled: one.status === "cancelled",
    cannotBeShownSafely: unsafe,
  };
}

const statuses: Partial<Record<Of<"ProcedureRequest">["status"], PlannedCare["status"]>> = {
  active: "to-do",
  completed: "done",
  cancelled: "cancelled",
};

function toPlanned(record: RecordAnswer, one: Of<"ProcedureRequest">, idsOf: IdsOf): PlannedCare {
  const { unsafe } = one;
  const due = one.occurrenceDateTime ?? one.occurrencePeriod?.end ?? one.occurrencePeriod?.start;
  return {
    ...codedOf(one.code),
    id: idsOf.planned(one.id ?? `${one.authoredOn ?? ""} ${due ?? ""}`),
    source: "gp",
    dueAt: unsafe ? null : readFhirDate(due),
    at: readFhirDate(one.authoredOn),
    by: nameOfActor(record, one.requester?.agent),
    notes: unsafe ? [] : notesOf(record, one.note).map(({ text }) => text),
    status: (unsafe ? undefined : statuses[one.status]) ?? "not-stated",
    cannotBeShownSafely: unsafe,
  };
}

/** What one area of a record says; `complete` is false where an entry was refused or did not come. */
interface Mapped<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}

interface Area {
  readonly entries: readonly Resource[];
  readonly complete: boolean;
}

const refused = (record: RecordAnswer, type: string): boolean =>
  record.unreadable.some(({ resourceType }) => resourceType === type);

/** Referrals that the surgery made, but for those that it marked as wrong. */
export function toReferrals(record: RecordAnswer, area: Area, idsOf: IdsOf): Mapped<Referral> {
  const all = area.entries.filter((one) => one.resourceType === "ReferralRequest");
  return {
    items: all.filter((one) => !isWrong(one)).map((one) => toReferral(record, one, idsOf)),
    complete: area.complete && !refused(record, "ReferralRequest") && all.length === area.entries.length,
  };
}

/** What the surgery means to do (its diary), but for what it marked as wrong. */
export function toPlannedCare(record: RecordAnswer, area: Area, idsOf: IdsOf): Mapped<PlannedCare> {
  const all = area.entries.filter((one) => one.resourceType === "ProcedureRequest");
  return {
    items: all.filter((one) => !isWrong(one)).map((one) => toPlanned(record, one, idsOf)),
    complete: area.complete && !refused(record, "ProcedureRequest") && all.length === area.entries.length,
  };
}
