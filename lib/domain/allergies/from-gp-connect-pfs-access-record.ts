import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read } from "#lib/gateways/fhir/bundle.ts";
import { cleanLine, nameOfActor, notesOf, snomedOf, termOf } from "#lib/gateways/fhir/stu3-words.ts";
import type { AllergyIntolerance, RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import type { Allergy, AllergyReaction, AllergyStatus, NoKnownAllergy } from "./model.ts";

/** Makes the opaque id of an entry from the surgery's own id. */
type IdOf = (id: string) => string;

/** What one answer of the surgery says about allergies. */
interface SurgeryAllergies {
  readonly allergies: readonly Allergy[];
  readonly noneKnown: readonly NoKnownAllergy[];
  readonly removed: number;
  /** False where an allergy came that could not be read. */
  readonly complete: boolean;
}

type Resource = Read<AllergyIntolerance>;

const endExtension =
  "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-AllergyIntoleranceEnd-1";

/** SNOMED CT: no known allergy; drug; food; environmental. */
const saysNone: ReadonlyMap<string, NoKnownAllergy["about"]> = new Map([
  ["716186003", "any"],
  ["409137002", "medicine"],
  ["429625007", "food"],
  ["428607008", "environment"],
]);

const isAllergy = (one: Read<RecordResource>): one is Resource => one.resourceType === "AllergyIntolerance";

const isWrong = ({ verificationStatus }: Resource): boolean =>
  verificationStatus === "refuted" || verificationStatus === "entered-in-error";

function endOf({ extension }: Resource) {
  const parts = extension?.find(({ url }) => url === endExtension)?.extension ?? [];
  const part = (name: string) => parts.find(({ url }) => url === name);
  return {
    endedAt: readFhirDate(part("endDate")?.valueDateTime),
    endedWhy: cleanLine(part("reasonEnded")?.valueString),
  };
}

function reactionsOf({ reaction = [] }: Resource): readonly AllergyReaction[] {
  return reaction.flatMap(({ manifestation, severity, description }) =>
    manifestation.flatMap((concept) => {
      const said = cleanLine(description);
      const name = termOf(concept) ?? said;
      if (name === null) return [];
      return [{ code: snomedOf(concept), name, severity: severity ?? null, description: said }];
    }),
  );
}

function statusOf({ clinicalStatus }: Resource, ended: boolean): AllergyStatus {
  if (ended || clinicalStatus === "resolved") return "ended";
  return clinicalStatus ?? "not-stated";
}

/** Everything but the name, where nothing of it may be told. */
const nothing = {
  status: "not-stated",
  kind: null,
  categories: [],
  confirmed: false,
  severe: false,
  reactions: [],
  onsetAt: null,
  recordedAt: null,
  recordedBy: null,
  endedAt: null,
  endedWhy: null,
  notes: [],
} as const;

function toAllergy(one: Resource, ended: boolean, record: RecordAnswer, idOf: IdOf): Allergy {
  const code = snomedOf(one.code);
  const name = termOf(one.code);
  const own = { id: idOf(one.id ?? name ?? ""), source: "gp", code, name } as const;
  if (one.unsafe) return { ...own, ...nothing, cannotBeShownSafely: true };
  const reactions = reactionsOf(one);
  return {
    ...own,
    status: statusOf(one, ended),
    kind: one.type ?? null,
    categories: one.category ?? [],
    confirmed: one.verificationStatus === "confirmed",
    severe: one.criticality === "high" || reactions.some(({ severity }) => severity === "severe"),
    reactions,
    onsetAt: readFhirDate(one.onsetDateTime),
    recordedAt: readFhirDate(one.assertedDate),
    recordedBy: nameOfActor(record, one.recorder),
    ...endOf(one),
    notes: notesOf(record, one.note).map(({ text }) => text),
    cannotBeShownSafely: false,
  };
}

const aboutNone = ({ code, unsafe }: Resource) => (unsafe ? undefined : saysNone.get(snomedOf(code) ?? ""));

/** A statement that is inactive or resolved was true once, and no longer. */
const stands = ({ clinicalStatus }: Resource): boolean =>
  clinicalStatus === undefined || clinicalStatus === "active";

function toNoneKnown(one: Resource, record: RecordAnswer, idOf: IdOf): readonly NoKnownAllergy[] {
  const about = aboutNone(one);
  const code = snomedOf(one.code);
  if (about === undefined || code === null) return [];
  return [
    {
      id: idOf(one.id ?? code),
      code,
      name: termOf(one.code) ?? code,
      about,
      recordedAt: readFhirDate(one.assertedDate),
      recordedBy: nameOfActor(record, one.recorder),
    },
  ];
}

/**
 * The allergies that the surgery's list names, and those in its list of ended ones. What it refuted or entered in
 * error is counted and goes no further; "no known allergy" is a statement, not an allergy.
 */
export function toAllergies(
  entries: readonly Read<RecordResource>[],
  record: RecordAnswer,
  idOf: IdOf,
): SurgeryAllergies {
  const present = entries.filter(isAllergy);
  const past = record.endedAllergies.filter(({ id }) => !present.some((one) => one.id === id));
  const all = [...present, ...past];
  const told = all.filter((one) => !isWrong(one));
  const entriesOf = (some: readonly Resource[], ended: boolean) =>
    some
      .filter((one) => !isWrong(one) && aboutNone(one) === undefined)
      .map((one) => toAllergy(one, ended, record, idOf));
  return {
    allergies: [...entriesOf(present, false), ...entriesOf(past, true)],
    noneKnown: told
      .filter((one) => present.includes(one) && stands(one))
      .flatMap((one) => toNoneKnown(one, record, idOf)),
    removed: all.length - told.length,
    complete: !record.unreadable.some(({ resourceType }) => resourceType === "AllergyIntolerance"),
  };
}
