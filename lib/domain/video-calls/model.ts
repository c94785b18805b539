/** Who can be invited to a video call beside the person. */
export const guestKinds = ["carer", "interpreter"] as const;

export type GuestKind = (typeof guestKinds)[number];

/** Somebody who was invited, and the link to pass on to them. */
export interface Guest {
  readonly id: string;
  readonly kind: GuestKind;
  /** Of an interpreter. */
  readonly language: string | null;
  readonly link: string;
}

/** The call of an appointment by video, as its room tells it. Instants are ISO 8601. */
export interface VideoCall {
  /** That of the appointment in addresses. */
  readonly id: string;
  /** The room's own id. Never in an address. */
  readonly own: string;
  readonly startsAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** The surgery or hospital: who calls, and whom to call. */
  readonly place: { readonly name: string; readonly telephone: string | null };
  /** Whose room it is, and the origin of its pages. */
  readonly supplier: { readonly name: string; readonly origin: string };
  /** How many can be invited in all; 0 where nobody can. */
  readonly mostGuests: number;
  readonly guests: readonly Guest[];
  /** When the person asked to be phoned instead; null where they did not. */
  readonly callAskedAt: string | null;
}

/** How a call stands: its room is not open yet, open, or closed for good. */
export type Standing = "early" | "open" | "over";

/** `now` is an ISO instant of health time. */
export function standingOf({ opensAt, closesAt }: VideoCall, now: string): Standing {
  const at = Date.parse(now);
  if (at < Date.parse(opensAt)) return "early";
  return at < Date.parse(closesAt) ? "open" : "over";
}

/** Seconds of health time until the call next stands otherwise; null when it is over. */
export function changesInSeconds(call: VideoCall, now: string): number | null {
  const standing = standingOf(call, now);
  if (standing === "over") return null;
  const next = Date.parse(standing === "early" ? call.opensAt : call.closesAt);
  return Math.max(1, Math.ceil((next - Date.parse(now)) / 1_000));
}

/** Why nobody more can be invited; null where somebody can. */
export function whyNoGuest(call: VideoCall, now: string): "over" | "not-allowed" | "full" | null {
  if (standingOf(call, now) === "over") return "over";
  if (call.mostGuests === 0) return "not-allowed";
  return call.guests.length >= call.mostGuests ? "full" : null;
}

/** What became of inviting somebody; `id` is the new guest's, null where it cannot be told which it is. */
export type Invited =
  | { readonly kind: "invited"; readonly id: string | null }
  | { readonly kind: "over" | "not-allowed" | "full" }
  /** Nobody can tell whether it was taken: the list of who was invited says. */
  | { readonly kind: "unknown" };

/** What became of asking to be phoned. */
export type CallAsked = { readonly kind: "asked" | "over" | "early" | "unknown" };
