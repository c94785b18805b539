import { readFhirDate } from "#lib/fhir-date.ts";
import { snomed, type Annotation, type CodeableConcept, type Reference } from "./elements.ts";
import type { Read } from "./bundle.ts";
import type { RecordResource } from "./stu3-record.ts";

/** Whatever leads from a reference to the resource that came with the same answer. */
interface Resolving {
  readonly resolve: (reference: string | undefined) => Read<RecordResource> | undefined;
}

/** Text of a source in one line; null where nothing is left. What controls or turns text was left at the border. */
export const cleanLine = (text: string | undefined): string | null =>
  text === undefined ? null : text.replaceAll(/\s+/g, " ").trim() || null;

/** What a concept is called: its own text, else the first display, else its code; null for none of them. */
export function termOf(concept: CodeableConcept | undefined): string | null {
  const coding = concept?.coding ?? [];
  const display = coding.find((one) => one.display !== undefined)?.display;
  return cleanLine(concept?.text) ?? cleanLine(display) ?? cleanLine(coding[0]?.code);
}

/** The SNOMED CT identifier of a concept, or null: a code of another system, and one of the wrong shape, are none. */
export function snomedOf(concept: CodeableConcept | undefined): string | null {
  const found = (concept?.coding ?? []).find(
    ({ system, code }) => system === snomed && /^\d{6,18}$/.test(code ?? ""),
  );
  return found?.code ?? null;
}

/** The name of whom or what a reference leads to, or the name that it shows itself. */
export function nameOfActor(record: Resolving, reference: Reference | undefined): string | null {
  const found = record.resolve(reference?.reference);
  const actor = found?.unsafe ? undefined : found;
  if (actor?.resourceType === "PractitionerRole") return nameOfActor(record, actor.practitioner);
  const shown = cleanLine(reference?.display);
  switch (actor?.resourceType) {
    case "Organization":
    case "Location":
    case "HealthcareService":
      return cleanLine(actor.name) ?? shown;
    case "Practitioner": {
      const [name] = actor.name ?? [];
      const parts = [...(name?.prefix ?? []), ...(name?.given ?? []), name?.family ?? ""].join(" ");
      return cleanLine(name?.text) ?? cleanLine(parts) ?? shown;
    }
    default:
      return shown;
  }
}

/** A note of a resource: the words (line feeds stay), who wrote them and when, as far as it is told. */
export interface Noted {
  readonly text: string;
  readonly author: string | null;
  readonly writtenAt: string | null;
}

/** Notes that say something, in their order. */
export function notesOf(record: Resolving, notes: readonly Annotation[] = []): readonly Noted[] {
  return notes.flatMap(({ text, time, authorString, authorReference }) => {
    const words = text.trim();
    const author = cleanLine(authorString) ?? nameOfActor(record, authorReference);
    return words === "" ? [] : [{ text: words, author, writtenAt: readFhirDate(time) }];
  });
}
