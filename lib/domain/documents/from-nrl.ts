import { odsCodeSystem, snomed, type Reference } from "#lib/gateways/fhir/elements.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import type { Pointer, Pointers } from "#lib/gateways/nrl/schema.ts";
import { readFhirDate } from "#lib/fhir-date.ts";
import { isHospitalCode, type LocatedDocument } from "./model.ts";

/** Kinds of pointer that are plans of care (the locator's published list of types, SNOMED CT). */
const carePlans = new Set([
  "736253002",
  "887701000000100",
  "861421000000109",
  "1382601000000107",
  "325691000000100",
  "736373009",
  "736366004",
  "735324008",
  "2181441000000107",
]);

/** A plan for a mental health crisis is between the person and their team: who acts for them does not learn of it. */
const ownEyesOnly = new Set(["736253002"]);

const codeOf = ({ type }: Pointer): string =>
  type?.coding?.find(({ system }) => system === snomed)?.code ?? "";

function keeperOf(custodian: Reference | undefined) {
  const { identifier, display } = custodian ?? {};
  const odsCode = identifier?.system === odsCodeSystem ? (identifier.value ?? null) : null;
  return { odsCode, name: display ?? null };
}

function toLocated(pointer: Pointer, idOf: (id: string) => string): LocatedDocument {
  const { id, meta, description, type, date, content, custodian, unsafe } = pointer;
  const keeper = keeperOf(custodian);
  const { title, creation } = content[0]?.attachment ?? {};
  return {
    source: "record-locator",
    id: idOf(id ?? JSON.stringify([keeper.odsCode, date])),
    version: meta?.versionId ?? meta?.lastUpdated ?? date ?? "",
    title: description ?? title ?? null,
    kind: type?.text ?? type?.coding?.find(({ display }) => display !== undefined)?.display ?? null,
    date: readFhirDate(creation) ?? readFhirDate(date),
    sender: { kind: isHospitalCode(keeper.odsCode) ? "hospital" : "other", ...keeper, person: null },
    alsoReceived: [],
    unsafe,
    isCarePlan: carePlans.has(codeOf(pointer)),
  };
}

/** Whether the locator told of an error beside its pointers: then they are not all there are. */
export const locatorToldOfError = ({ outcomes }: Pick<Pointers, "outcomes">): boolean =>
  tellsOfError(outcomes);

/** What is kept elsewhere, without what was replaced or entered in error. `own`: the person asks about themselves. */
export function toLocatedDocuments(
  pointers: readonly Pointer[],
  idOf: (id: string) => string,
  { own }: { own: boolean },
): readonly LocatedDocument[] {
  return pointers
    .filter(({ status }) => status === "current")
    .filter((pointer) => own || !ownEyesOnly.has(codeOf(pointer)))
    .map((pointer) => toLocated(pointer, idOf));
}
