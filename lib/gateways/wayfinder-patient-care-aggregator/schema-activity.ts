import { z } from "zod";
import { webLink } from "#lib/web-link.ts";
import { odsCodeSystem, reference } from "../fhir/elements.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

const standard = "Patient Care Aggregator";
const extensions = "https://fhir.nhs.uk/StructureDefinition/";

/** The values that this API's extensions carry; one may hold others (the older place of the client id). */
const extension = z.object({
  url: z.string(),
  valueUrl: z.string().optional(),
  valueCode: z.string().optional(),
  valueDate: z.string().optional(),
  valueCoding: z
    .object({ system: z.string().optional(), code: z.string().optional(), display: z.string().optional() })
    .optional(),
  valueReference: reference.optional(),
  extension: z.array(z.object({ url: z.string(), valueCode: z.string().optional() })).optional(),
});

type Extension = z.infer<typeof extension>;

const activityDetail = z.object({
  id: z.string().optional(),
  kind: z.string(),
  status: z.string(),
  extension: z.array(extension).optional(),
  description: z.string().optional(),
  scheduledPeriod: z
    .object({
      start: z.string().optional(),
      end: z.string().optional(),
      extension: z.array(extension).optional(),
    })
    .optional(),
  location: z.object({ display: z.string().optional() }).optional(),
  performer: z.array(reference).optional(),
});

type Detail = z.infer<typeof activityDetail>;

const appointmentStatuses = [
  "booked",
  "fulfilled",
  "cancelled",
  "noshow",
  "bookedPendingCancellation",
  "bookedPendingReschedule",
  "bookedPendingChange",
  "cancelledPendingReschedule",
] as const;
const referralStates = ["bookable", "bookableWasCancelled", "inReview"] as const;
const questionnaireStatuses = ["not-started", "in-progress", "completed", "cancelled"] as const;
const encounterClasses = ["outpatient", "inpatient", "daycase"] as const;
const consultationMediums = ["FACE_TO_FACE", "VIDEO_CONSULTATION", "TELEPHONE"] as const;
const readReceipts = ["read", "unread", "seen"] as const;

/** What every item has, of whatever kind. Times are as they came (ISO 8601); null is what was not said. */
interface AnyItem {
  readonly id: string | null;
  readonly description: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly organisation: { readonly odsCode: string | null; readonly name: string | null };
  /** Where the person acts on it (an address that may not become a link is left out), and the system it comes from. */
  readonly portalLink: string | null;
  readonly clientId: string | null;
  /** Identifier of the waiting list in whose plan it stands. */
  readonly pathway: string | null;
}

export interface AppointmentItem extends AnyItem {
  readonly kind: "appointment";
  readonly status: (typeof appointmentStatuses)[number];
  readonly encounterClass: (typeof encounterClasses)[number] | null;
  readonly medium: (typeof consultationMediums)[number] | null;
  readonly location: string | null;
}

export interface ReferralItem extends AnyItem {
  readonly kind: "referral";
  readonly state: (typeof referralStates)[number];
  readonly specialty: string | null;
  /** Date by which the hospital looks at it. */
  readonly reviewDue: string | null;
}

export interface DocumentItem extends AnyItem {
  readonly kind: "document";
  readonly receipt: (typeof readReceipts)[number] | null;
  /** Reference of the appointment to which it belongs (`Appointment/…`). */
  readonly linkedTo: string | null;
}

export interface QuestionnaireItem extends AnyItem {
  readonly kind: "questionnaire";
  readonly status: (typeof questionnaireStatuses)[number];
  readonly type: string | null;
  readonly lastModified: string | null;
  readonly linkedTo: string | null;
}

/** A kind that no release published when this was written: shown as it is, and nothing is concluded from it. */
export interface OtherItem extends AnyItem {
  readonly kind: "other";
  readonly published: string;
}

export type CareItem = AppointmentItem | ReferralItem | DocumentItem | QuestionnaireItem | OtherItem;

const find = (among: readonly Extension[] | undefined, name: string): Extension | undefined =>
  among?.find(({ url }) => url === extensions + name);

/** The code if it is among the published ones; null where there is none, or one that nobody published. */
function knownCode<T extends string>(codes: readonly T[], code: string | undefined): T | null {
  return codes.find((one) => one === code) ?? null;
}

/** The sibling of the portal link, or (in older answers) inside it. */
function clientIdOf({ extension: all }: Detail): string | null {
  const inside = find(all, "Extension-Portal-Link")?.extension?.find(({ url }) => /client-id$/i.test(url));
  return find(all, "Extension-Client-id")?.valueCode ?? inside?.valueCode ?? null;
}

function organisationOf({ performer }: Detail): AnyItem["organisation"] {
  const { identifier, display } = performer?.[0] ?? {};
  const odsCode = identifier?.system === odsCodeSystem ? (identifier.value ?? null) : null;
  return { odsCode, name: display ?? null };
}

const anyItem = (detail: Detail, pathway: string | null): AnyItem => ({
  id: detail.id ?? null,
  description: detail.description ?? null,
  start: detail.scheduledPeriod?.start ?? null,
  end: detail.scheduledPeriod?.end ?? null,
  organisation: organisationOf(detail),
  portalLink: webLink(find(detail.extension, "Extension-Portal-Link")?.valueUrl),
  clientId: clientIdOf(detail),
  pathway,
});

const linkedTo = ({ extension: all }: Detail): string | null =>
  find(all, "Extension-Linked-Resource")?.valueReference?.reference ?? null;

/** Published under two addresses. */
function reviewDueOf({ scheduledPeriod }: Detail): string | null {
  const due = scheduledPeriod?.extension?.find(({ url }) => url.endsWith("/Extension-eRS-ReviewDueDate"));
  return due?.valueDate ?? null;
}

type Read<T> = (detail: Detail, any: AnyItem, path: string) => Reading<T>;

/** A status decides what is told: one that nobody published refuses the item. */
function status<T extends string>(codes: readonly T[], code: string | undefined, path: string): Reading<T> {
  const known = knownCode(codes, code);
  if (known !== null) return read(known);
  return refused(path, `${standard}: ${code === undefined ? "is required" : "must be a published code"}`);
}

const readAppointment: Read<AppointmentItem> = (detail, any, path) => {
  const code = find(detail.extension, "Extension-Appointment-Status")?.valueCoding?.code;
  const known = status(appointmentStatuses, code, `${path}.extension(Extension-Appointment-Status)`);
  if (!known.ok) return known;
  const encounter = find(detail.extension, "Extension-Encounter-Class")?.valueCode;
  const medium = find(detail.extension, "Extension-Consultation-Medium")?.valueCode;
  return read({
    ...any,
    kind: "appointment",
    status: known.value,
    encounterClass: knownCode(encounterClasses, encounter),
    medium: knownCode(consultationMediums, medium),
    location: detail.location?.display ?? null,
  });
};

const readReferral: Read<ReferralItem> = (detail, any, path) => {
  const code = find(detail.extension, "Extension-eRS-ServiceRequest-State")?.valueCoding?.code;
  const state = status(referralStates, code, `${path}.extension(Extension-eRS-ServiceRequest-State)`);
  if (!state.ok) return state;
  const specialty = find(detail.extension, "Extension-Specialty")?.valueCoding?.display ?? null;
  return read({ ...any, kind: "referral", state: state.value, specialty, reviewDue: reviewDueOf(detail) });
};

const readDocument: Read<DocumentItem> = (detail, any) => {
  const receipt = knownCode(readReceipts, find(detail.extension, "Extension-Read-Receipt")?.valueCode);
  return read({ ...any, kind: "document", receipt, linkedTo: linkedTo(detail) });
};

const readQuestionnaire: Read<QuestionnaireItem> = (detail, any, path) => {
  const known = status(questionnaireStatuses, detail.status, `${path}.status`);
  if (!known.ok) return known;
  const type = find(detail.extension, "Extension-Questionnaire-Type")?.valueCoding?.code ?? null;
  const modified = find(detail.extension, "Extension-Questionnaire-LastModifiedDate")?.valueDate ?? null;
  return read({
    ...any,
    kind: "questionnaire",
    status: known.value,
    type,
    lastModified: modified,
    linkedTo: linkedTo(detail),
  });
};

const readers: Readonly<Record<string, Read<CareItem>>> = {
  Appointment: readAppointment,
  ServiceRequest: readReferral,
  DocumentReference: readDocument,
  QuestionnaireResponse: readQuestionnaire,
  // The producers' word for it, should one slip through.
  Task: readQuestionnaire,
};

/** One activity of a CarePlan (`{"detail": …}`). `pathway` names the waiting list in whose plan it stands. */
export function readActivity(raw: unknown, path = "$", pathway: string | null = null): Reading<CareItem> {
  const parsed = z.object({ detail: activityDetail }).safeParse(raw);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, `${standard} activity`, path) };
  const { detail } = parsed.data;
  const any = anyItem(detail, pathway);
  const reader = Object.hasOwn(readers, detail.kind) ? readers[detail.kind] : undefined;
  return reader?.(detail, any, `${path}.detail`) ?? read({ ...any, kind: "other", published: detail.kind });
}
