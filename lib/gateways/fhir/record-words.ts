import type { ReadBundle } from "./bundle.ts";
import { snomed, type CodeableConcept, type HumanName, type Reference } from "./elements.ts";
import type { RecordResource } from "./stu3-record.ts";

/** What a concept is called: its own text, else the first display; null where it has only a code, or nothing. */
export function termOf(concept: CodeableConcept | undefined): string | null {
  const display = concept?.coding?.find((coding) => coding.display?.trim())?.display;
  return concept?.text?.trim() || display?.trim() || null;
}

/** The SNOMED CT (also dm+d) id of a concept; null where the surgery wrote words only. */
export function snomedCodeOf(concept: CodeableConcept | undefined): string | null {
  return concept?.coding?.find(({ system, code }) => system === snomed && code !== undefined)?.code ?? null;
}

function inOneLine(name: HumanName | undefined): string | null {
  if (name?.text?.trim()) return name.text.trim();
  return [...(name?.prefix ?? []), ...(name?.given ?? []), name?.family ?? ""].join(" ").trim() || null;
}

/** The name of the person or place that a reference of the record leads to, or that it shows itself. */
export function nameOfActor(
  record: Pick<ReadBundle<RecordResource>, "resolve">,
  reference: Reference | undefined,
): string | null {
  const found = record.resolve(reference?.reference);
  const actor = found?.unsafe ? undefined : found;
  if (actor?.resourceType === "PractitionerRole") return nameOfActor(record, actor.practitioner);
  const name =
    actor?.resourceType === "Practitioner"
      ? inOneLine(actor.name?.[0])
      : actor?.resourceType === "Organization"
        ? (actor.name ?? null)
        : null;
  return name ?? (reference?.display?.trim() || null);
}
