import "server-only";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";

const roleCode = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
const ukRole = "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole";
const bestInterest = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ProxyRole-1";
const placeholder = (name: string) => `https://fhir.nhs.uk/CodeSystem/Proxy-Placeholder-${name}`;
const questionnaire =
  "https://api.service.nhs.uk/validated-relationships/FHIR/R4/Questionnaire/01dc6813-3421-4d14-948d-a4888241add1";

/** Published codes with the words that the form prints beside them. */
const bases = {
  parent: { system: roleCode, code: "PRN", display: "Parent" },
  consent: { system: ukRole, code: "Personal", display: "Personal relationship with the patient" },
  "best-interest": {
    system: bestInterest,
    code: "002",
    display: "Best interest decision made on behalf of the patient (Mental Capacity Act 2005)",
  },
} as const;

const relationships = {
  PRN: "Parent",
  CHILD: "Child",
  SPS: "Partner, wife or husband",
  FAMMEMB: "Other family member",
  FRND: "Friend, neighbour or housemate",
  CAREGIVER: "Paid carer or support worker",
  SIGOTHR: "Other",
} as const;

const access = {
  PRESCR: "Request and manage repeat prescriptions",
  APPT: "Appointment Booking",
  RECRD: "GP Health Records Access",
  TEST: "Test Results",
  VACC: "Vaccination Records",
  COND: "Health Conditions",
  CONSULT: "Consultations and Events",
  DOCS: "Documents",
} as const;

const reasons = {
  COMB: "Communication Barriers",
  MHEA: "Mental Health Condition",
  PHYS: "Physical Condition",
  PRAC: "Practical Reasons",
  TECH: "Technical Barriers",
  NEUR: "Neurodiverse",
  LRN: "Learning Disability",
  OTHR: "Other",
  NotSpecified: "Prefer not to say",
} as const;

const evidence = {
  BRTH: "Birth certificate",
  ADPT: "Adoption certificate",
  PRNA: "Court-witnessed parental responsibility agreement",
  SPRNA: "Court-witnessed step-parent parental responsibility agreement",
  PORD: "Parental order",
  SGORD: "Special guardianship order",
  OTHCOURT: "Other court order",
  OTHR: "Other",
} as const;

/** What someone asks for when they want to act for a patient, or a patient wants them to. */
export interface AccessApplication {
  /** Which of the two sends it. */
  readonly sentBy: "performer" | "patient";
  /** The other one. */
  readonly other: NhsNumber;
  readonly patient: { readonly given: string; readonly family: string; readonly birthDate: string };
  readonly basis: keyof typeof bases;
  /** What the performer is to the patient. */
  readonly relationship: keyof typeof relationships;
  readonly access: readonly (keyof typeof access)[];
  readonly reasons: readonly (keyof typeof reasons)[];
  readonly moreInformation?: string;
  /** A parent's own questions. */
  readonly parental?: {
    readonly evidence: keyof typeof evidence;
    readonly addressIsRight: boolean;
    readonly sameAddress: boolean;
    readonly childCanConsent: boolean;
  };
  /** When it was filled in: an instant in ISO 8601. */
  readonly authored: string;
}

type Item = Readonly<Record<string, unknown>>;

const group = (linkId: string, text: string, item: readonly Item[]): Item => ({ linkId, text, item });
const question = (linkId: string, text: string, answer: readonly Item[]): Item => ({ linkId, text, answer });
const words = (linkId: string, text: string, valueString: string) =>
  question(linkId, text, [{ valueString }]);
const coded = (system: string, code: string, display: string): Item => ({
  valueCoding: { system, code, display },
});
/** The form takes yes and no as words. */
const yesNo = (yes: boolean) => (yes ? "Yes" : "No");

function parentalGroup({ evidence: shown, ...said }: NonNullable<AccessApplication["parental"]>): Item {
  const name = "parentalApplicationSupplementaryDetails";
  return group(name, "Parental application: supplementary details", [
    question(`${name}_evidenceOfResponsibility`, "Evidence of parental responsibility", [
      coded(placeholder("EvidenceOfResponsibility"), shown, evidence[shown]),
    ]),
    words(`${name}_isCurrentAddressConfirmed`, "Is the current address right?", yesNo(said.addressIsRight)),
    words(`${name}_liveAtSameAddress`, "Do adult and child live together?", yesNo(said.sameAddress)),
    words(`${name}_canChildConsent`, "Can the child consent?", yesNo(said.childCanConsent)),
  ]);
}

function accessGroup({ access: asked, reasons: why, moreInformation }: AccessApplication): Item {
  const more =
    moreInformation === undefined
      ? []
      : [words("requestedAccess_accessLevelMoreinfo", "More about the access", moreInformation)];
  return group("requestedAccess", "Requested access", [
    question(
      "requestedAccess_accessLevel",
      "Requested access level",
      asked.map((code) => coded(placeholder("RequestedAccess"), code, access[code])),
    ),
    ...more,
    question(
      "requestedAccess_reasonsForAccess",
      "Reason for access",
      why.map((code) => coded(placeholder("ReasonForAccess"), code, reasons[code])),
    ),
  ]);
}

/** The published form, filled in by `asker`. */
export function questionnaireResponse(asker: NhsNumber, application: AccessApplication): Item {
  const { sentBy, other, patient, basis, relationship, parental, authored } = application;
  const [performer, subject] = sentBy === "performer" ? [asker, other] : [other, asker];
  const person = (type: string, value: NhsNumber) => ({
    type,
    identifier: { system: nhsNumberSystem, value },
  });
  return {
    resourceType: "QuestionnaireResponse",
    status: "completed",
    authored,
    source: person(sentBy === "performer" ? "RelatedPerson" : "Patient", asker),
    subject: person("Patient", subject),
    questionnaire,
    item: [
      group("relatedPerson", "Proxy details", [
        words("relatedPerson_identifier", "NHS number", performer),
        question("relatedPerson_basisForAccess", "Basis for access", [{ valueCoding: bases[basis] }]),
        question("relatedPerson_relationship", "Relationship", [
          coded(roleCode, relationship, relationships[relationship]),
        ]),
      ]),
      ...(parental === undefined ? [] : [parentalGroup(parental)]),
      group("patient", "Patient details", [
        words("patient_identifier", "NHS number", subject),
        group("patient_name", "Name", [
          words("patient_name_first", "First name", patient.given),
          words("patient_name_family", "Last name", patient.family),
        ]),
        question("patient_birthDate", "Date of birth", [{ valueDate: patient.birthDate }]),
      ]),
      accessGroup(application),
    ],
  };
}
