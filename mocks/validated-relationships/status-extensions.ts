import { NHS_NUMBER_SYSTEM, ODS_SYSTEM } from "#mocks/nation/fhir.ts";
import { practices } from "#mocks/nation/organisations.ts";
import {
  legalBases,
  statusReasons,
  type LegalBasis,
  type StatusReason,
} from "#mocks/nation/relationships/role.ts";
import { at, isJson, textAt } from "./body.ts";
import {
  GRANTOR_URL,
  LEGAL_BASIS_SYSTEM,
  NULL_FLAVOUR_SYSTEM,
  STATUS_REASON_SYSTEM,
  STATUS_REASON_URL,
} from "./responses/consent.ts";
import type { RefusalCode } from "./responses/outcome.ts";

/** Why a status changes, and which practice grants it, as the extensions of a Consent say it. */
export type Extensions = { reason: StatusReason | null; text: string | null; grantor: string | null };

/** The extensions of a Consent or of a patch, or the code of what is wrong with them. */
export function readExtensions(list: readonly unknown[]): Extensions | RefusalCode {
  const read: Extensions = { reason: null, text: null, grantor: null };
  for (const extension of list) {
    const url = textAt(extension, "url");
    if (url === STATUS_REASON_URL) {
      const why = readReason(extension);
      if (typeof why === "string") return why;
      Object.assign(read, why);
    } else if (url === GRANTOR_URL) {
      const who = readGrantor(extension);
      if (typeof who === "string") return who;
      Object.assign(read, who);
    } else return "INVALID_EXTENSION";
  }
  return read;
}

const isReason = (code: string | undefined): code is StatusReason =>
  code !== undefined && Object.hasOwn(statusReasons, code);

function readReason(extension: unknown): Pick<Extensions, "reason" | "text"> | RefusalCode {
  const concept = at(extension, "valueCodeableConcept");
  const code = textAt(concept, "coding", 0, "code");
  if (textAt(concept, "coding", 0, "system") !== STATUS_REASON_SYSTEM || !isReason(code))
    return "INVALID_STATUS_REASON";
  const text = textAt(concept, "text")?.trim() || null;
  if (code === "OTHER" && text === null) return "MISSING_FREE_TEXT_FOR_OTHER";
  return { reason: code, text };
}

function readGrantor(extension: unknown): Pick<Extensions, "grantor"> | RefusalCode {
  const reference = at(extension, "valueReference");
  if (!isJson(reference)) return "MISSING_GRANTOR_REFERENCE";
  const identifier = at(reference, "identifier");
  if (!isJson(identifier)) return "MISSING_GRANTOR_IDENTIFIER";
  if (identifier["system"] !== ODS_SYSTEM) return "INVALID_GRANTOR_SYSTEM";
  const practice = practices.find(({ odsCode }) => odsCode === identifier["value"]);
  return practice ? { grantor: practice.odsCode } : "INVALID_GRANTOR_VALUE";
}

/** A legal basis as a CodeableConcept; null when it is none of the published ones under its own system. */
export function readLegalBasis(concept: unknown): LegalBasis | null {
  const code = textAt(concept, "coding", 0, "code") ?? "";
  if (!Object.hasOwn(legalBases, code)) return null;
  const system = code === "UNK" ? NULL_FLAVOUR_SYSTEM : LEGAL_BASIS_SYSTEM;
  return textAt(concept, "coding", 0, "system") === system ? (code as LegalBasis) : null;
}

/** The NHS number in a reference by identifier; undefined when there is none. */
export const referencedNumber = (reference: unknown): string | undefined =>
  textAt(reference, "identifier", "system") === NHS_NUMBER_SYSTEM
    ? textAt(reference, "identifier", "value")
    : undefined;
