/** What a proxy asks to see or do; the codes of the published application form. */
export const accessCodes = ["PRESCR", "APPT", "RECRD", "TEST", "VACC", "COND", "CONSULT", "DOCS"] as const;
export type AccessCode = (typeof accessCodes)[number];

export const roleStatuses = ["proposed", "active", "rejected", "inactive", "entered-in-error"] as const;
export type RoleStatus = (typeof roleStatuses)[number];

/** Published legal bases, with the words that the service shows beside each code. */
export const legalBases = {
  "parental-responsibility": "Parental responsibility",
  consent: "Consent",
  "best-interest": "Best interest",
  "health-and-welfare-lasting-power-of-attorney": "Health and welfare lasting power of attorney",
  "court-appointed-personal-welfare-deputy": "Court appointed personal welfare deputy",
  UNK: "Unknown",
} as const;
export type LegalBasis = keyof typeof legalBases;

/** Published reasons for a status, with the words that the service shows beside each code. */
export const statusReasons = {
  ROLE_CREATED: "Role created",
  ROLE_ACTIVATED: "Role activated",
  ROLE_REACTIVATED: "Role reactivated",
  ROLE_DEACTIVATED_SAFEGUARDING: "Safeguarding concern",
  ROLE_DEACTIVATED_PATIENT_REQUEST: "At patient request",
  ROLE_DEACTIVATED_END_DATE_REACHED: "End date reached",
  ROLE_DEACTIVATED_INACTIVE_ROLE: "Role no longer in use",
  ROLE_DEACTIVATED_PATIENT_DECEASED: "Patient deceased",
  ROLE_DEACTIVATED_PROXY_DECEASED: "Proxy deceased",
  ROLE_DEACTIVATED_CHANGE_IN_RELATIONSHIP: "Change in relationship",
  ROLE_DEACTIVATED_PROXY_LACKS_CAPACITY: "Proxy lacks capacity",
  ROLE_DEACTIVATED_MISUSE_OF_SYSTEM: "Misuse of system",
  ROLE_DEACTIVATED_PATIENT_GP_TRANSFERRED: "Patient GP transferred",
  ROLE_DEACTIVATED_PROXY_GP_TRANSFERRED: "Proxy GP transferred",
  ROLE_DEACTIVATED_PROXY_NOT_LIVING_IN_ENGLAND_OR_WALES: "Proxy not living in England or Wales",
  ROLE_SUSPENDED_PENDING_REVIEW: "Suspended pending review",
  APPLICATION_SUBMITTED: "Application submitted online",
  APPLICATION_RESUBMITTED: "Application re-submitted",
  APPLICATION_REJECTED_NOT_NEEDED: "Proxy support not required",
  APPLICATION_REJECTED_SAFEGUARDING: "Safeguarding concern identified",
  APPLICATION_REJECTED_IDENTITY_NOT_VERIFIED: "Proxy identity not verified",
  APPLICATION_REJECTED_NO_CONSENT: "Patient does not consent",
  APPLICATION_WITHDRAWN: "Proxy application withdrawn",
  APPLICATION_REJECTED_PROXY_LACKS_CAPACITY: "Proxy lacks capacity",
  APPLICATION_REJECTED_PROXY_NOT_LIVING_IN_ENGLAND_OR_WALES: "Proxy not living in England or Wales",
  APPLICATION_REJECTED_NO_LEGAL_BASIS: "Relationship or legal basis not proven",
  OTHER: "Other reason",
} as const;
export type StatusReason = keyof typeof statusReasons;

/** Who brought a change about: one of the two people, a surgery, or the service itself when a day had come. */
export type ChangedBy = "performer" | "patient" | "surgery" | "service";

/** One person's right to act for another: a Consent of the national service. Instants are ISO 8601 in UTC. */
export type Role = {
  id: string;
  patient: string;
  /** NHS number of who acts. */
  performer: string;
  legalBasis: LegalBasis;
  access: AccessCode[];
  status: RoleStatus;
  reason: StatusReason;
  /** Free text that came with the reason. */
  text: string | null;
  /** ODS code of the practice that granted it. */
  grantor: string | null;
  created: string;
  updated: string;
  /** When it was first granted. */
  start: string | null;
  /** Last instant at which it holds, if it was granted for a time. */
  end: string | null;
  /** When a surgery last looked at the two people and granted the role. */
  verified: string | null;
  /** Ages for which a surgery decided, before the birthday, that the role goes on. */
  renewedFor: number[];
  /** The application from which it came. */
  application: string | null;
};

/** One entry of the history of all roles, numbered from 1 in the order in which things happened. */
export type RoleChange = {
  sequence: number;
  at: string;
  role: string;
  patient: string;
  performer: string;
  happened: Happened;
  status: RoleStatus;
  reason: StatusReason;
  by: ChangedBy;
};

export type Happened =
  | "applied"
  | "granted"
  | "rejected"
  | "withdrawn"
  | "suspended"
  | "ended"
  | "reactivated"
  | "marked-as-error"
  | "changed";
