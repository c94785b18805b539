import { failed, ok, type Result } from "#lib/result.ts";
import type { HeldBack } from "#lib/how-far-back.ts";
import type { Read } from "../fhir/bundle.ts";
import { snomed } from "../fhir/elements.ts";
import { tellsOfError } from "../fhir/operation-outcome.ts";
import type { RecordResource } from "../fhir/stu3-record.ts";
import type { RecordAnswer } from "./schema-areas.ts";

type List = Extract<RecordResource, { readonly resourceType: "List" }>;

/** The parameter that asks for each area, and the SNOMED CT code of the List that answers it (GP Connect 1.6). */
const lists = {
  allergies: { parameter: "includeAllergies", code: "886921000000105" },
  medication: { parameter: "includeMedication", code: "933361000000108" },
  consultations: { parameter: "includeConsultations", code: "1149501000000101" },
  problems: { parameter: "includeProblems", code: "717711000000103" },
  immunisations: { parameter: "includeImmunizations", code: "1102181000000102" },
  uncategorisedData: { parameter: "includeUncategorisedData", code: "826501000000100" },
  referrals: { parameter: "includeReferrals", code: "792931000000107" },
  diaryEntries: { parameter: "includeDiaryEntries", code: "714311000000108" },
} as const;

export type ListedArea = keyof typeof lists;

/** One area of an answer. */
export interface AreaAnswer {
  /** What the area's list names, in its order; what belongs to it stands beside it in the whole answer. */
  readonly entries: readonly Read<RecordResource>[];
  /** What the surgery says it keeps back of this area. */
  readonly heldBack: readonly HeldBack[];
  /** False where an entry of the list was refused or did not come: then an empty list is not "none". */
  readonly complete: boolean;
}

const listWarning =
  "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1";
const knownWarnings: readonly HeldBack[] = ["confidential-items", "data-in-transit", "data-awaiting-filing"];

const isListOf =
  (wanted: string) =>
  (one: Read<RecordResource>): one is Read<List> =>
    one.resourceType === "List" &&
    (one.code?.coding ?? []).some(({ system, code }) => system === snomed && code === wanted);

/**
 * One area of the answer, by the List that stands for it. A surgery whose system cannot give it says so inside the
 * Bundle: that reads as refused, not as none; an error told there as unavailable, and an answer with neither the
 * list nor that notice as unreadable.
 */
export function readArea(answer: RecordAnswer, area: ListedArea): Result<AreaAnswer> {
  const { parameter, code } = lists[area];
  const found = answer.resources.filter(isListOf(code));
  const notSupported = answer.outcomes.some(({ issue }) =>
    issue.some(({ code: why, diagnostics }) => why === "not-supported" && diagnostics === parameter),
  );
  if (notSupported) return failed({ kind: "not-allowed", because: "refused-by-source" });
  if (tellsOfError(answer.outcomes)) return failed({ kind: "unavailable" });
  if (found.length === 0 || found.some(({ unsafe }) => unsafe)) return failed({ kind: "unreadable" });
  const items = found.flatMap(({ entry = [] }) => entry.filter(({ deleted }) => !deleted));
  const entries = items.flatMap(({ item }) => answer.resolve(item.reference) ?? []);
  const inside = items.filter(({ item }) => item.reference?.startsWith("#")).length;
  const codes = found.flatMap(({ extension = [] }) =>
    extension.filter(({ url }) => url === listWarning).map(({ valueCode }) => valueCode),
  );
  return ok({
    entries,
    heldBack: knownWarnings.filter((known) => codes.includes(known)),
    complete: answer.complete && entries.length + inside === items.length,
  });
}
