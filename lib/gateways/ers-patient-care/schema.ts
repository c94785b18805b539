import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { webLink } from "#lib/web-link.ts";
import { readBundle, type Dialect, type Read, type ReadBundle } from "../fhir/bundle.ts";
import {
  codeableConcept,
  identifier,
  nhsNumberSystem,
  odsCodeSystem,
  period,
  reference,
  resourceBase,
} from "../fhir/elements.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refused, type Reading, type Refusal } from "../fhir/reading.ts";

// e-RS Patient Care (FHIR R4): the least that we need to hear.

const extension = z.object({
  url: z.string(),
  valueUrl: z.string().optional(),
  valueCoding: z.object({ code: z.string().optional() }).optional(),
  extension: z
    .array(z.object({ url: z.string(), valueCoding: z.object({ code: z.string().optional() }).optional() }))
    .optional(),
});

const serviceRequest = z.object({
  ...resourceBase,
  resourceType: z.literal("ServiceRequest"),
  status: z.enum(["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"]),
  identifier: z.array(identifier).optional(),
  extension: z.array(extension).optional(),
  subject: reference,
  performerType: codeableConcept.optional(),
  authoredOn: z.string().optional(),
});

const appointment = z.object({
  ...resourceBase,
  resourceType: z.literal("Appointment"),
  // The one status that is published: others are no booking.
  status: z.literal("booked"),
  start: z.string().optional(),
  end: z.string().optional(),
  basedOn: z.array(reference),
  participant: z.array(z.object({ actor: reference.optional() })),
});

const task = z.object({
  ...resourceBase,
  resourceType: z.literal("Task"),
  status: z.string(),
  code: codeableConcept,
  focus: reference,
  for: reference,
  owner: reference.optional(),
  restriction: z.object({ period: period.optional() }).optional(),
});

const referralResource = z.discriminatedUnion("resourceType", [serviceRequest, appointment, task]);

type ReferralResource = z.infer<typeof referralResource>;
type ServiceRequest = z.infer<typeof serviceRequest>;

const dialect: Dialect<ReferralResource> = {
  standard: "FHIR R4",
  resource: referralResource,
  types: new Set(["ServiceRequest", "Appointment", "Task"]),
};

const states = [
  "REJECTED",
  "TRIAGE_RESPONSE",
  "AWAITING_TRIAGE",
  "NOT_BOOKED",
  "DEFER_TO_PROVIDER",
  "BOOKED",
  "APPOINTMENT_CANCELLED_BY_PATIENT",
  "APPOINTMENT_CANCELLED_BY_PROVIDER",
  "CARL",
  "ARBL",
  "CARBL_OR_ARL",
] as const;

export interface Referral {
  /** Booking reference, 12 digits. */
  readonly ubrn: string | null;
  readonly state: (typeof states)[number];
  readonly priority: string | null;
  /** Null too where the address may not become a link. */
  readonly portalLink: string | null;
  readonly authoredOn: string | null;
  readonly specialty: string | null;
  /** ODS code of the organisation that referred. */
  readonly referredBy: string | null;
  /** The first appointment; without a start where the hospital has still to say when. */
  readonly booking: {
    readonly start: string | null;
    readonly end: string | null;
    readonly service: string | null;
  } | null;
  /** What the hospital has still to do, and by when. */
  readonly deferral: {
    readonly kind: "triage" | "appointment";
    readonly by: string | null;
    readonly service: string | null;
  } | null;
}

export interface Referrals {
  readonly referrals: readonly Referral[];
  /** Referrals that came and could not be understood. */
  readonly refused: readonly Refusal[];
  readonly complete: boolean;
}

const find = ({ extension: all }: ServiceRequest, name: string) =>
  all?.find(({ url }) => url.endsWith(`/Extension-${name}`));

const practitionerRole = z.object({ organization: reference.optional() });

function referredBy({ contained = [] }: ServiceRequest): string | null {
  const role = contained.find(({ resourceType }) => resourceType === "PractitionerRole");
  const { organization } = practitionerRole.safeParse(role).data ?? {};
  return organization?.identifier?.system === odsCodeSystem ? (organization.identifier.value ?? null) : null;
}

const serviceIn = (references: readonly (z.infer<typeof reference> | undefined)[]): string | null =>
  references.find((one) => one?.identifier?.system === "https://fhir.nhs.uk/Id/ers-service")?.identifier
    ?.value ?? null;

type Bundle = ReadBundle<ReferralResource>;

function bookingOf(request: Read<ServiceRequest>, { resources, resolve }: Bundle): Referral["booking"] {
  const found = resources.find(
    (one) =>
      one.resourceType === "Appointment" &&
      one.basedOn.some(({ reference: target }) => resolve(target) === request),
  );
  if (found?.resourceType !== "Appointment") return null;
  const { start = null, end = null, participant } = found;
  return { start, end, service: serviceIn(participant.map(({ actor }) => actor)) };
}

function deferralOf(request: Read<ServiceRequest>, { resources, resolve }: Bundle): Referral["deferral"] {
  const found = resources.find(
    (one) => one.resourceType === "Task" && resolve(one.focus.reference) === request,
  );
  if (found?.resourceType !== "Task") return null;
  const kinds: Record<string, "triage" | "appointment"> = {
    TRIAGE_DEFERRAL: "triage",
    APPOINTMENT_DEFERRAL: "appointment",
  };
  const kind = kinds[found.code.coding?.[0]?.code ?? ""];
  if (kind === undefined) return null;
  return { kind, by: found.restriction?.period?.end ?? null, service: serviceIn([found.owner]) };
}

function readReferral(request: Read<ServiceRequest>, bundle: Bundle): Reading<Referral> {
  const path = `$.ServiceRequest(${request.id ?? "without id"})`;
  if (request.unsafe) return refused(path, "FHIR R4: a modifier extension that this service does not know");
  const code = find(request, "eRS-ServiceRequest-State")?.extension?.find(({ url }) => url === "state")
    ?.valueCoding?.code;
  const state = states.find((one) => one === code);
  if (state === undefined)
    return refused(
      `${path}.extension(Extension-eRS-ServiceRequest-State)`,
      "e-RS: must be a published state",
    );
  return read({
    ubrn: request.identifier?.find(({ system }) => system === "https://fhir.nhs.uk/Id/UBRN")?.value ?? null,
    state,
    priority: find(request, "ServiceRequest-Priority")?.valueCoding?.code ?? null,
    portalLink: webLink(find(request, "Portal-Link")?.valueUrl),
    authoredOn: request.authoredOn ?? null,
    specialty: request.performerType?.coding?.[0]?.display ?? null,
    referredBy: referredBy(request),
    booking: bookingOf(request, bundle),
    deferral: deferralOf(request, bundle),
  });
}

/** An Appointment names its patient among the participants, where the general guard does not look. */
function aboutAnother({ resources }: Bundle, subject: NhsNumber): Reading<never> | null {
  for (const one of resources) {
    if (one.resourceType !== "Appointment") continue;
    for (const { actor } of one.participant)
      if (actor?.identifier?.system === nhsNumberSystem && actor.identifier.value !== subject) {
        return wrongPerson(`$.Appointment(${one.id ?? "without id"}).participant`, "must be the subject");
      }
  }
  return null;
}

/** A searchset of referrals about `subject`, each with its booking or what the hospital has still to do. */
export function readReferrals(body: unknown, subject: NhsNumber): Reading<Referrals> {
  const bundle = readBundle(body, dialect, subject);
  if (!bundle.ok) return bundle;
  const stranger = aboutAnother(bundle.value, subject);
  if (stranger) return stranger;
  const readings = bundle.value.resources.flatMap((one) =>
    one.resourceType === "ServiceRequest" ? [readReferral(one, bundle.value)] : [],
  );
  const unread = readings.flatMap((reading) => (reading.ok ? [] : [reading.refusal]));
  return read({
    referrals: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])),
    refused: unread,
    complete: bundle.value.complete && unread.length === 0,
  });
}
