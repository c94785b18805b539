import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { accessCodes, type AccessCode, type LegalBasis } from "#mocks/nation/relationships/role.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { at, instantOf, isJson, listOf, textAt } from "./body.ts";

/** What an application asks for. */
export type AccessRequest = {
  /** Who filled it in: the one who wants to act, or the patient who wants them to. */
  source: string;
  performer: string;
  patient: string;
  legalBasis: LegalBasis;
  access: AccessCode[];
  form: Record<string, unknown>;
};

const ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
const UK_ROLE = "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole";

/** The three bases that can be applied for, by code. */
const BASES: Readonly<Record<string, { system: string; legalBasis: LegalBasis }>> = {
  PRN: { system: ROLE_CODE, legalBasis: "parental-responsibility" },
  Personal: { system: UK_ROLE, legalBasis: "consent" },
  "002": { system: "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ProxyRole-1", legalBasis: "best-interest" },
};

const RELATIONSHIP_SYSTEMS = [ROLE_CODE, "http://terminology.hl7.org/CodeSystem/v3-RoleClass", UK_ROLE];
const RELATIONSHIPS = ["PRN", "CHILD", "SPS", "FAMMEMB", "FRND", "CAREGIVER", "SIGOTHR"];
const ACCESS_SYSTEM = "https://fhir.nhs.uk/CodeSystem/Proxy-Placeholder-RequestedAccess";
const REASON_SYSTEM = "https://fhir.nhs.uk/CodeSystem/Proxy-Placeholder-ReasonForAccess";
const REASONS = ["COMB", "MHEA", "PHYS", "PRAC", "TECH", "NEUR", "LRN", "OTHR", "NotSpecified"];

/** Reads an application form; gives, in words, the first thing that is wrong with it. */
export function readApplication(json: unknown): AccessRequest | string {
  if (!isJson(json) || json["resourceType"] !== "QuestionnaireResponse")
    return "QuestionnaireResponse is what the supplied input must be.";
  if (json["status"] !== "completed") return "QuestionnaireResponse.status must be completed.";
  if (instantOf(json["authored"]) === null) return "QuestionnaireResponse.authored must be a date-time.";
  if (textAt(json, "questionnaire") === undefined) return "QuestionnaireResponse.questionnaire is missing.";
  const source = personIn(json["source"], ["Patient", "RelatedPerson"]);
  if (source === null) return "QuestionnaireResponse.source.identifier.value must be a valid NHS number.";
  const patient = personIn(json["subject"], ["Patient"]);
  if (patient === null) return "QuestionnaireResponse.subject.identifier.value must be a valid NHS number.";
  const answers = readAnswers(json);
  if (typeof answers === "string") return answers;
  const { performer } = answers;
  if (answers.patient !== patient)
    return "QuestionnaireResponse.item patient_identifier must be that of the subject.";
  if (performer === patient)
    return "QuestionnaireResponse.item relatedPerson_identifier must be somebody else than the subject.";
  if (source !== (textAt(json, "source", "type") === "Patient" ? patient : performer))
    return "QuestionnaireResponse.source must be the person whom its type says.";
  return { ...answers, source, form: json };
}

type Answers = Pick<AccessRequest, "performer" | "patient" | "legalBasis" | "access">;

function readAnswers(form: unknown): Answers | string {
  const proxy = itemOf(form, "relatedPerson");
  const performer = textAt(itemOf(proxy, "relatedPerson_identifier"), "answer", 0, "valueString");
  if (performer === undefined || !isNhsNumber(performer))
    return "QuestionnaireResponse.item relatedPerson_identifier must be an NHS number.";
  const [basis] = codingsOf(itemOf(proxy, "relatedPerson_basisForAccess"));
  const base = basis && Object.hasOwn(BASES, basis.code) ? BASES[basis.code] : undefined;
  if (!base || base.system !== basis?.system)
    return "QuestionnaireResponse.item relatedPerson_basisForAccess is not a published code.";
  const [kind] = codingsOf(itemOf(proxy, "relatedPerson_relationship"));
  if (!kind || !RELATIONSHIP_SYSTEMS.includes(kind.system) || !RELATIONSHIPS.includes(kind.code))
    return "QuestionnaireResponse.item relatedPerson_relationship is not a published code.";
  const patient = textAt(itemOf(itemOf(form, "patient"), "patient_identifier"), "answer", 0, "valueString");
  if (patient === undefined) return "QuestionnaireResponse.item patient_identifier is missing.";
  const asked = itemOf(form, "requestedAccess");
  const levels = codingsOf(itemOf(asked, "requestedAccess_accessLevel"));
  if (levels.length === 0 || !levels.every(({ system, code }) => system === ACCESS_SYSTEM && isAccess(code)))
    return "QuestionnaireResponse.item requestedAccess_accessLevel must have one or more published codes.";
  const reasons = codingsOf(itemOf(asked, "requestedAccess_reasonsForAccess"));
  if (
    !reasons.length ||
    !reasons.every(({ system, code }) => system === REASON_SYSTEM && REASONS.includes(code))
  )
    return "QuestionnaireResponse.item requestedAccess_reasonsForAccess must have one or more published codes.";
  const access = [...new Set(levels.map(({ code }) => code as AccessCode))];
  return { performer, patient, legalBasis: base.legalBasis, access };
}

const isAccess = (code: string) => (accessCodes as readonly string[]).includes(code);

const itemOf = (parent: unknown, linkId: string): unknown =>
  listOf(at(parent, "item")).find((item) => isJson(item) && item["linkId"] === linkId);

function codingsOf(item: unknown): { system: string; code: string }[] {
  return listOf(at(item, "answer")).map((answer) => ({
    system: textAt(answer, "valueCoding", "system") ?? "",
    code: textAt(answer, "valueCoding", "code") ?? "",
  }));
}

function personIn(reference: unknown, types: readonly string[]): string | null {
  const type = textAt(reference, "type");
  if (type === undefined || !types.includes(type)) return null;
  if (textAt(reference, "identifier", "system") !== NHS_NUMBER_SYSTEM) return null;
  const value = textAt(reference, "identifier", "value") ?? "";
  return isNhsNumber(value) ? value : null;
}
