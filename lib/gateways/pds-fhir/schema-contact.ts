import { z } from "zod";
import { codeableConcept } from "../fhir/elements.ts";
import type { PdsPatient } from "./schema.ts";

const ukCore = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";

/** The extensions of PDS that say how to write to somebody, and in which language to speak with them. */
export const contactPreferenceUrl = `${ukCore}-ContactPreference`;
export const communicationUrl = `${ukCore}-NHSCommunication`;

const part = z.looseObject({
  url: z.string(),
  valueCodeableConcept: codeableConcept.optional(),
  valueString: z.string().optional(),
  valueBoolean: z.boolean().optional(),
});

const extension = z.looseObject({ url: z.string(), extension: z.array(part) });

/** One part of such an extension; a change sends back whole what it does not change. */
export type ExtensionPart = z.infer<typeof part>;

/** Where an extension stands in the record, by which a change names it, with its parts. */
export interface FoundExtension {
  readonly index: number;
  readonly parts: readonly ExtensionPart[];
}

/** An extension of a record; null where there is none, "unreadable" where nobody here knows its form. */
export function findExtension(record: PdsPatient, url: string): FoundExtension | "unreadable" | null {
  const all = record.extension ?? [];
  const index = all.findIndex((one) => one.url === url);
  if (index === -1) return null;
  const read = extension.safeParse(all[index]);
  return read.success ? { index, parts: read.data.extension } : "unreadable";
}
