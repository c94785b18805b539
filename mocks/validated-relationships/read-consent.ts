import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { roleStatuses, type LegalBasis, type RoleStatus } from "#mocks/nation/relationships/role.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { at, instantOf, isJson, listOf, textAt } from "./body.ts";
import type { RefusalCode } from "./responses/outcome.ts";
import { readExtensions, readLegalBasis, type Extensions } from "./status-extensions.ts";

/** A proxy role that a surgery's system makes at once. */
export type WantedRole = {
  patient: string;
  performer: string;
  status: RoleStatus;
  legalBasis: LegalBasis;
  end: string | null;
  extensions: Extensions;
};

/** What is wrong, and where in the Consent. */
export type Wrong = { code: RefusalCode; diagnostics?: string; expression?: string };

const wrong = (code: RefusalCode, diagnostics?: string): Wrong =>
  diagnostics === undefined ? { code } : { code, diagnostics };

const isStatus = (value: unknown): value is RoleStatus =>
  (roleStatuses as readonly unknown[]).includes(value);

/** Reads a Consent that shall become a role, or the first thing that is wrong with it. */
export function readWantedRole(json: unknown): WantedRole | Wrong {
  if (!isJson(json)) return wrong("BAD_REQUEST");
  if (json["resourceType"] !== "Consent")
    return wrong("BAD_REQUEST", "The supplied input is not a valid FHIR Consent.");
  const { status } = json;
  if (status === undefined) return wrong("MISSING_STATUS");
  if (!isStatus(status)) return wrong("INVALID_STATUS");
  if (!isJson(json["scope"])) return wrong("MISSING_SCOPE");
  if (listOf(json["category"]).length === 0) return wrong("MISSING_CATEGORY");
  if (instantOf(json["dateTime"]) === null) return wrong("MISSING_DATETIME");
  if (!isJson(json["patient"])) return wrong("MISSING_PATIENT");
  if (listOf(json["performer"]).length !== 1) return wrong("MISSING_PERFORMER");
  const patient = personIn(json["patient"], "patient");
  if (typeof patient !== "string") return patient;
  const performer = personIn(at(json, "performer", 0), "performer[0]");
  if (typeof performer !== "string") return performer;
  return readTerms(json, { patient, performer, status });
}

type Parties = Pick<WantedRole, "patient" | "performer" | "status">;

function readTerms(json: Record<string, unknown>, parties: Parties): WantedRole | Wrong {
  const legalBasis = readLegalBasis(json["policyRule"]);
  if (legalBasis === null) return wrong("INVALID_LEGAL_BASIS_CODE");
  const given = at(json, "provision", "period", "end");
  const end = instantOf(given);
  if (given !== undefined && end === null) return wrong("INVALID_END_DATE");
  const extensions = readExtensions(listOf(json["extension"]));
  if (typeof extensions === "string") return wrong(extensions);
  if (extensions.reason === null) return wrong("INVALID_STATUS_REASON");
  if (parties.status === "active" && extensions.grantor === null) return wrong("MISSING_GRANTOR");
  return { ...parties, legalBasis, end, extensions };
}

function personIn(reference: unknown, where: string): string | Wrong {
  const value = textAt(reference, "identifier", "value");
  const system = textAt(reference, "identifier", "system");
  const inValue = `${where}.identifier.value`;
  const inSystem = `${where}.identifier.system`;
  if (value === undefined)
    return {
      code: "MISSING_IDENTIFIER_VALUE",
      diagnostics: "A person has no NHS number",
      expression: inValue,
    };
  if (system === undefined) return { code: "MISSING_IDENTIFIER_SYSTEM", expression: inSystem };
  if (system !== NHS_NUMBER_SYSTEM) return { code: "INVALID_IDENTIFIER_SYSTEM", expression: inSystem };
  return isNhsNumber(value) ? value : { code: "INVALID_IDENTIFIER_VALUE", expression: inValue };
}
