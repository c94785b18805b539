import type { Gathered } from "#lib/gathered.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";

/** Everything here that depends on what a surgery has switched on, in the order in which it is told. */
export const surgeryFeatures = [
  "medicines",
  "detailed-record",
  "documents",
  "booking",
  "cancelling",
  "ordering",
  "requests",
  "acting-for",
] as const;

export type SurgeryFeature = (typeof surgeryFeatures)[number];

/** Parts of the record that a surgery's system may be unable to give. */
export const recordParts = [
  "allergies",
  "medicines",
  "consultations",
  "conditions",
  "vaccinations",
  "measurements",
  "test-results",
  "referrals",
  "reminders",
] as const;

export type RecordPart = (typeof recordParts)[number];

/** `unknown`: who knows it did not answer. It is never shown as on or off. */
export type Standing = "on" | "partly" | "off" | "unknown";

/** One thing that a surgery or a hospital has switched on or off for everyone there; `since` is an ISO date. */
export interface Switched {
  readonly on: boolean;
  readonly since: string | null;
}

/** One feature at the person's surgery. */
export interface SharedFeature {
  readonly feature: SurgeryFeature;
  readonly standing: Standing;
  /** From which day (ISO date) it is on, or off, for everyone at the surgery; null where nobody says. */
  readonly since: string | null;
  /** How far back the surgery shows it; null where that is no matter of time, or not known. */
  readonly howFarBack: HowFarBack | null;
  /** Whom what is not on is kept from; null where it is on or not known. */
  readonly keptFrom: "everyone" | "you" | null;
  /** What can be seen but not changed. */
  readonly viewOnly: boolean;
  /** Until how many minutes before the start it can be done. */
  readonly untilMinutes: number | null;
  /** What the surgery's system cannot give. */
  readonly lacking: readonly RecordPart[];
  /** When more was asked for (ISO instant) that the surgery has not answered yet. */
  readonly askedAt: string | null;
}

/** A hospital to which the surgery refers people. A part is null where the register does not know it. */
export interface HospitalSharing {
  readonly name: string;
  readonly telephone: string | null;
  readonly care: Switched | null;
  readonly testResults: Switched | null;
}

/** What the surgery lets this person do and see: levels as the surgery says them. */
export interface Allowed {
  readonly kind: "allowed";
  readonly medicines: HowFarBack;
  readonly detailed: HowFarBack;
  readonly documents: HowFarBack;
  readonly ordering: "none" | "view" | "manage";
  /** When more of a feature was asked for. */
  readonly asked: Partial<Record<SurgeryFeature, string>>;
}

/** What the record itself says that the surgery's system cannot give. */
export interface Lacking {
  readonly kind: "lacking";
  readonly parts: readonly RecordPart[];
}

/** What the register says of the surgery and of the hospitals to which it refers. */
export interface Registered {
  readonly kind: "registered";
  readonly surgery: { readonly name: string; readonly telephone: string | null };
  readonly switches: Partial<Record<SurgeryFeature, Switched & { readonly untilMinutes?: number }>>;
  readonly hospitals: readonly HospitalSharing[];
}

/** Who is asked: the surgery for this person, the person's record, and the register for everyone. */
export type SharingSource = "surgery" | "record" | "register";

export interface Sharing {
  readonly gathered: Gathered<Allowed | Lacking | Registered, SharingSource>;
  readonly surgery: Registered["surgery"] | null;
  readonly features: readonly SharedFeature[];
  /** Null where the register did not answer. */
  readonly hospitals: readonly HospitalSharing[] | null;
}

type Told = {
  allowed: Allowed | undefined;
  lacking: Lacking | undefined;
  registered: Registered | undefined;
};

const reachOf = (feature: SurgeryFeature, allowed: Allowed): HowFarBack | null => {
  if (feature === "medicines") return allowed.medicines;
  if (feature === "detailed-record") return allowed.detailed;
  return feature === "documents" ? allowed.documents : null;
};

/** Parts that belong to the summary; the others come with the detailed record. */
const summaryParts: readonly RecordPart[] = ["allergies", "medicines"];

/** What of a feature the system cannot give; null where the record did not say. */
function lackingOf(feature: SurgeryFeature, lacking: Lacking | undefined): readonly RecordPart[] | null {
  if (feature !== "medicines" && feature !== "detailed-record") return [];
  const wanted = (part: RecordPart) => summaryParts.includes(part) === (feature === "medicines");
  return lacking?.parts.filter(wanted) ?? null;
}

/** How a thing stands that the surgery decides for each person: parts of the record, and ordering. */
function personalStanding(
  feature: SurgeryFeature,
  allowed: Allowed,
  lacking: readonly RecordPart[] | null,
): Standing {
  const reach = reachOf(feature, allowed);
  if (reach === null) return { none: "off", view: "partly", manage: "on" }[allowed.ordering] as Standing;
  if (reach.kind === "nothing") return "off";
  if (reach.kind !== "everything" || (lacking !== null && lacking.length > 0)) return "partly";
  return lacking === null ? "unknown" : "on";
}

const isPersonal = (feature: SurgeryFeature): boolean =>
  ["medicines", "detailed-record", "documents", "ordering"].includes(feature);

function standingOf(
  feature: SurgeryFeature,
  { allowed, registered }: Told,
  lacking: readonly RecordPart[] | null,
) {
  const switched = registered?.switches[feature];
  if (switched?.on === false) return "off";
  if (!isPersonal(feature)) return switched === undefined ? "unknown" : "on";
  return allowed === undefined ? "unknown" : personalStanding(feature, allowed, lacking);
}

/** From whom what is not on is kept; without the register nobody knows whether it is off for everyone. */
function keptFromOf(standing: Standing, switched: Switched | undefined, registered: Registered | undefined) {
  if (standing === "partly") return "you";
  if (standing !== "off" || registered === undefined) return null;
  return switched?.on === false ? "everyone" : "you";
}

/** One feature out of what the sources told; what nobody told is unknown. */
function featureOf(feature: SurgeryFeature, told: Told): SharedFeature {
  const lacking = lackingOf(feature, told.lacking);
  const standing = standingOf(feature, told, lacking);
  const switched = told.registered?.switches[feature];
  const shown = standing === "on" || standing === "partly";
  const sure = switched !== undefined && switched.on === shown && standing !== "unknown";
  return {
    feature,
    standing,
    since: sure ? switched.since : null,
    howFarBack: shown && told.allowed ? reachOf(feature, told.allowed) : null,
    keptFrom: keptFromOf(standing, switched, told.registered),
    viewOnly: feature === "ordering" && standing === "partly",
    untilMinutes: switched?.untilMinutes ?? null,
    lacking: shown ? (lacking ?? []) : [],
    askedAt: told.allowed?.asked[feature] ?? null,
  };
}

/** Every feature of the surgery, and the hospitals, out of whatever came. */
export function toSharing(gathered: Sharing["gathered"]): Sharing {
  const told: Told = {
    allowed: gathered.items.find((item) => item.kind === "allowed"),
    lacking: gathered.items.find((item) => item.kind === "lacking"),
    registered: gathered.items.find((item) => item.kind === "registered"),
  };
  return {
    gathered,
    surgery: told.registered?.surgery ?? null,
    features: surgeryFeatures.map((feature) => featureOf(feature, told)),
    hospitals: told.registered?.hospitals ?? null,
  };
}
