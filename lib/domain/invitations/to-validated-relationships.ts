import type { AccessCode } from "#lib/access-code.ts";
import type { RelationshipCode } from "#lib/helper-relationship.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";

/** What a patient asked for, as it is kept until it is accepted. */
export interface AcceptedInvitation {
  readonly patient: NhsNumber;
  readonly given: string;
  readonly family: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly relationship: RelationshipCode;
  readonly access: readonly AccessCode[];
  readonly lastDay: string | null;
  readonly askedOn: string;
  readonly reference: string;
}

/**
 * The application of one who was invited and accepted: it rests on the patient's own consent, which is said in its free
 * text with the end that they want, because the form asks for neither.
 */
export function toApplication(invitation: AcceptedInvitation, authored: string) {
  const { patient, given, family, birthDate, relationship, access } = invitation;
  const { lastDay, askedOn, reference } = invitation;
  const end = lastDay === null ? "without an end" : `until ${lastDay}`;
  return {
    sentBy: "performer" as const,
    other: patient,
    patient: { given, family, birthDate },
    basis: "consent" as const,
    relationship,
    access,
    reasons: ["NotSpecified"] as const,
    moreInformation: `The patient asked for this online on ${askedOn}, ${end}. Reference ${reference}.`,
    authored,
  };
}
