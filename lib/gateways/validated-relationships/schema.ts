import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource } from "../fhir/bundle.ts";
import { nhsNumberSystem, odsCodeSystem } from "../fhir/elements.ts";
import { codeOf, operationOutcome, tellsOfError } from "../fhir/operation-outcome.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import type { Patient } from "../fhir/r4.ts";
import {
  relationshipDialect,
  type Consent,
  type RelatedPerson,
  type RelationshipResource,
} from "../fhir/r4-relationships.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

export const statusReasonUrl =
  "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-Consent-Status-Reason";
export const statusReasonSystem = "https://fhir.nhs.uk/England/CodeSystem/England-ConsentStatusReason";
/** The service writes this extension of HL7's with https. */
export const grantorUrl = "https://hl7.org/fhir/5.0/StructureDefinition/extension-Consent.grantor";

/** One person's right to act for another, as the service tells it. */
export interface ProxyRole {
  readonly id: string;
  readonly status: Consent["status"];
  /** Published code of why it stands so; a code that is not known here is kept as it came. */
  readonly reason: string | null;
  readonly reasonText: string | null;
  readonly legalBasis: string | null;
  readonly performer: NhsNumber;
  readonly patient: NhsNumber;
  /** When it was first asked for or made. */
  readonly created: string | null;
  readonly updated: string | null;
  readonly start: string | null;
  /** The last instant at which it holds. */
  readonly end: string | null;
  /** ODS code of the practice that granted it. */
  readonly grantor: string | null;
  /** When a surgery last looked at the two people and said yes. */
  readonly verified: string | null;
}

/** Roles, and the people in them who came along. */
export interface ProxyRoles {
  readonly roles: readonly ProxyRole[];
  readonly people: readonly Patient[];
  readonly complete: boolean;
}

/** NHS numbers in the person references of this service are under the NHS's own system, or none. */
function numberIn({ identifier }: Consent["patient"]): NhsNumber | null {
  const { system = nhsNumberSystem, value } = identifier;
  return system === nhsNumberSystem ? (value as NhsNumber) : null;
}

function toRole(consent: Consent, performer: NhsNumber, patient: NhsNumber): ProxyRole {
  const reason = consent.extension?.findLast(({ url }) => url === statusReasonUrl)?.valueCodeableConcept;
  const grantor = consent.extension?.findLast(({ url }) => url === grantorUrl)?.valueReference?.identifier;
  const { start = null, end = null } = consent.provision?.period ?? {};
  return {
    id: consent.id,
    status: consent.status,
    reason: reason?.coding?.find(({ system }) => system === statusReasonSystem)?.code ?? null,
    reasonText: reason?.text ?? null,
    legalBasis: consent.policyRule?.coding?.[0]?.code ?? null,
    performer,
    patient,
    created: consent.dateTime ?? null,
    updated: consent.meta?.lastUpdated ?? null,
    start,
    end,
    grantor: grantor?.system === odsCodeSystem ? (grantor.value ?? null) : null,
    verified: consent.verification?.findLast(({ verified }) => verified)?.verificationDate ?? null,
  };
}

const numbersOf = ({ identifier = [] }: Patient | RelatedPerson): readonly (string | undefined)[] =>
  identifier.filter(({ system }) => system === nhsNumberSystem).map(({ value }) => value);

/** Every person who came along must be one of the two of some role. */
function strangerIn(
  resources: readonly RelationshipResource[],
  known: ReadonlySet<string>,
): RelationshipResource | undefined {
  return resources.find((resource) => {
    if (resource.resourceType === "Consent") return false;
    const numbers = numbersOf(resource);
    return numbers.length === 0 || !numbers.every((number) => number !== undefined && known.has(number));
  });
}

/** The roles of a Consent searchset; each must have `subject` as its proxy or as its patient. */
export function readRoles(body: unknown, subject: NhsNumber): Reading<ProxyRoles> {
  const bundle = readBundle(body, relationshipDialect, null);
  if (!bundle.ok) return bundle;
  const { resources, outcomes } = bundle.value;
  const complete = bundle.value.complete && !tellsOfError(outcomes);
  const known = new Set<string>([subject]);
  const roles: ProxyRole[] = [];
  for (const [place, resource] of resources.entries()) {
    const path = `$.entry[${place}].resource`;
    if (resource.unsafe)
      return refused(
        `${path}.modifierExtension`,
        "FHIR R4: a modifier that is not understood must not be ignored",
      );
    if (resource.resourceType !== "Consent") continue;
    const performer = numberIn(resource.performer[0]);
    const patient = numberIn(resource.patient);
    if (performer === null || patient === null || (performer !== subject && patient !== subject))
      return wrongPerson(path, "VRS: a Consent must have the asker as performer or as patient");
    known.add(performer).add(patient);
    roles.push(toRole(resource, performer, patient));
  }
  if (strangerIn(resources, known))
    return wrongPerson("$.entry", "VRS: everyone in it must belong to one of the roles");
  const people = resources.filter((one) => one.resourceType === "Patient");
  return read({ roles, people, complete });
}

/** Someone who could ask to act for someone, by the registers of births. */
export interface Candidate {
  readonly performer: NhsNumber;
  readonly patient: NhsNumber;
  /** Published code of how the performer is related to the patient: `MTH`, `PRN`, `CHILD`, `Personal`. */
  readonly relationship: string | null;
  /** The patient's name and birth date: the service prints them in the related person's place. */
  readonly patientName: RelatedPerson["name"];
  readonly patientBirthDate: string | null;
}

/** The candidates of a RelatedPerson searchset; each must have `subject` on one side. */
export function readCandidates(body: unknown, subject: NhsNumber): Reading<readonly Candidate[]> {
  const bundle = readBundle(body, relationshipDialect, null);
  if (!bundle.ok) return bundle;
  const { resources } = bundle.value;
  const known = new Set<string>([subject]);
  const found: Candidate[] = [];
  for (const [place, resource] of resources.entries()) {
    if (resource.resourceType !== "RelatedPerson") continue;
    const performer = numbersOf(resource)[0] as NhsNumber | undefined;
    const patient = numberIn(resource.patient);
    if (performer === undefined || patient === null || (performer !== subject && patient !== subject))
      return wrongPerson(
        `$.entry[${place}].resource`,
        "VRS: a RelatedPerson must have the asker on one side",
      );
    known.add(performer).add(patient);
    found.push({
      performer,
      patient,
      relationship: resource.relationship?.[0]?.coding?.[0]?.code ?? null,
      patientName: resource.name,
      patientBirthDate: resource.birthDate ?? null,
    });
  }
  if (strangerIn(resources, known))
    return wrongPerson("$.entry", "VRS: everyone in it must belong to a relationship");
  return read(found);
}

/** The first code of an OperationOutcome: a refusal's, or the reference under which an application was received. */
export function readOutcomeCode(body: unknown): Reading<{ code: string; isError: boolean }> {
  const parsed = operationOutcome.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "VRS OperationOutcome") };
  const code = codeOf(body);
  if (code === null) return refused("$.issue", "VRS OperationOutcome: must carry a code");
  return read({ code, isError: tellsOfError([parsed.data]) });
}

const answer = z.object({
  valueString: z.string().optional(),
  valueCoding: z.object({ system: z.string().optional(), code: z.string().optional() }).optional(),
});

const answeredItem = z.object({ linkId: z.string(), answer: z.array(answer).optional() });

const numbered = z.object({
  identifier: z.object({ system: z.literal(nhsNumberSystem), value: z.string() }),
});

const form = z.object({
  resourceType: z.literal("QuestionnaireResponse"),
  status: z.literal("completed"),
  authored: z.string(),
  source: numbered,
  subject: numbered,
  item: z.array(z.object({ linkId: z.string(), item: z.array(answeredItem).optional() })),
});

/** An application that was sent, as it was filled in. */
export interface SentApplication {
  readonly authored: string;
  readonly source: NhsNumber;
  readonly performer: NhsNumber;
  readonly patient: NhsNumber;
  /** Published codes of what is asked for. */
  readonly access: readonly string[];
  readonly basis: string | null;
  readonly relationship: string | null;
}

/** A QuestionnaireResponse as an application to act for someone; `subject` must be one of the two. */
export function readApplication(body: unknown, subject: NhsNumber): Reading<SentApplication> {
  // Either of the two may be the asker, where the general guard would want the subject to be.
  const parsed = readResource(body, form, "VRS QuestionnaireResponse", null);
  if (!parsed.ok) return parsed;
  const { authored, source, subject: patient, item } = parsed.value;
  const answers = (linkId: string) =>
    item.flatMap((group) => group.item ?? []).find((one) => one.linkId === linkId)?.answer ?? [];
  const codes = (linkId: string) =>
    answers(linkId).flatMap(({ valueCoding }) => (valueCoding?.code === undefined ? [] : [valueCoding.code]));
  const performer = answers("relatedPerson_identifier")[0]?.valueString;
  if (performer === undefined)
    return refused("$.item", "VRS QuestionnaireResponse: relatedPerson_identifier is missing");
  if (performer !== subject && patient.identifier.value !== subject)
    return wrongPerson("$", "VRS: an application must have the asker on one side");
  return read({
    authored,
    source: source.identifier.value as NhsNumber,
    performer: performer as NhsNumber,
    patient: patient.identifier.value as NhsNumber,
    access: codes("requestedAccess_accessLevel"),
    basis: codes("relatedPerson_basisForAccess")[0] ?? null,
    relationship: codes("relatedPerson_relationship")[0] ?? null,
  });
}
