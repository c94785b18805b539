import { referenceTo, snomed, UUID_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Concept } from "#mocks/people/records/record.ts";
import { practitioner, type Cast } from "./administration.ts";

/** What every entry of one record needs to be written in FHIR. */
export type Setting = {
  cast: Cast;
  subject: Json;
  /** When the record is read, in London: the date of its lists. */
  date: string;
  /** Whether the person may read free text that was written at a moment. */
  freeText: (at: string) => boolean;
  /** A reference to another entry that the person may see, by its key. */
  find: (key: string) => Json | undefined;
};

/** An entry in FHIR: its own resource, and those that it speaks of. */
export type Made = { main: Resource; others: Resource[] };

export const idOf = (kind: string, key: string): string => uuidOf(`${kind} ${key}`);

/** The identifier that an entry has besides its id. */
export const identified = (id: string): { id: string; identifier: Json[] } => ({
  id,
  identifier: [{ system: UUID_SYSTEM, value: id }],
});

/** What a previous surgery's system could not hand over as a code: only its words are left. */
const DEGRADED = "196461000000101";

/** A concept as the record has it: coded, or in words only. */
export function concept({ code, display }: Concept): Json {
  if (code === null) return { text: display };
  if (code !== DEGRADED) return snomed({ code, display });
  return { ...snomed({ code, display: "Transfer-degraded drug allergy" }), text: display };
}

/** Who wrote an entry, as a resource and as a reference to it. */
export function writer(by: string): { who: Resource; reference: Json } {
  const who = practitioner(by);
  return { who, reference: referenceTo(who, by) };
}

/** A note, where there is one and the person may read it. */
export const noteOf = (setting: Setting, at: string, text: string | null): Json =>
  text !== null && setting.freeText(at) ? { note: [{ text }] } : {};
