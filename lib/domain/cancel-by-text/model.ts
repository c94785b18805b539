/** The surgery, as far as somebody must know it who cancels: whom to call. */
export interface LinkSurgery {
  readonly odsCode: string;
  readonly name: string;
  readonly telephone: string | null;
}

/** The appointment of a link as its surgery has it now. Instants are ISO, health time. */
export interface LinkAppointment {
  readonly startsAt: string;
  /** Which version somebody sees before they cancel it. */
  readonly version: string;
  readonly booked: boolean;
  readonly state: "open" | "too-late" | "not-offered" | "over";
  readonly cancelUntil: string;
  readonly surgery: LinkSurgery;
  readonly cancelledByLinkAt: string | null;
  /** Whether its time is still free, where this link has cancelled it. */
  readonly timeIsFree: boolean | null;
}

/** What is kept here of a link: what it was about when it was asked for, and what was done with it. */
export interface LinkMemory {
  readonly startsAt: string;
  readonly surgery: LinkSurgery;
  readonly begunAt: string | null;
  readonly usedAt: string | null;
  readonly undoBegunAt: string | null;
  readonly undoneAt: string | null;
  /** The version that was not cancelled, because the surgery had it no longer. */
  readonly changedFrom: string | null;
}

/** What the page of a link shows. Every kind has the day, the time and whom to call, and nothing else of anybody. */
export type LinkPage = {
  readonly startsAt: string;
  readonly surgery: LinkSurgery;
} & (
  | {
      readonly kind: "open";
      readonly version: string;
      readonly cancelUntil: string;
      /** It was not cancelled before, because it was not as it was seen. */
      readonly changed: boolean;
    }
  | {
      readonly kind: "cancelled";
      /** Until when it can be undone; null where it cannot. */
      readonly undoUntil: string | null;
      /** Somebody else has the time. */
      readonly taken: boolean;
      /** It was undone, and nobody knows whether it worked. */
      readonly undoUnknown: boolean;
    }
  /** It was cancelled and that was undone. */
  | { readonly kind: "kept" }
  | { readonly kind: "too-late" | "not-offered" }
  /** It is past, or was cancelled in another way. */
  | { readonly kind: "over" }
  /** Cancelling began, and nobody knows what became of it. */
  | { readonly kind: "unknown" }
  /** The surgery's system does not answer; nothing was done here. */
  | { readonly kind: "silent" }
);

/** For how long a cancellation can be taken back. */
const undoMinutes = 15;

/** Until when (ISO instant) what was cancelled at a moment can be undone. */
export const undoUntil = (cancelledAt: string): string =>
  new Date(Date.parse(cancelledAt) + undoMinutes * 60_000).toISOString();

/** So long a cancellation that began may still be under way. */
const underWayMs = 60_000;

const atMost = (a: string, b: string): boolean => Date.parse(a) <= Date.parse(b);

/** The surgery took the cancellation, and now tells of an appointment that nobody ever cancelled with this link. */
const contradicts = ({ usedAt, undoBegunAt }: LinkMemory, told: LinkAppointment | null): boolean =>
  usedAt !== null && undoBegunAt === null && told?.booked === true && told.cancelledByLinkAt === null;

/** Its undoing counts as done where the surgery says that it is booked, or where it said so before and is silent now. */
function isKept({ undoneAt }: LinkMemory, cancelledAt: string | null, told: LinkAppointment | null): boolean {
  if (told === null) return undoneAt !== null;
  return told.booked && cancelledAt !== null;
}

function cancelledPage(memory: LinkMemory, cancelledAt: string, told: LinkAppointment | null, now: string) {
  const until = undoUntil(cancelledAt);
  const inTime = atMost(now, until);
  const taken = inTime && told?.timeIsFree === false;
  const { undoBegunAt, undoneAt } = memory;
  return {
    kind: "cancelled" as const,
    // Given back once, it was cancelled again in another way.
    undoUntil: inTime && !taken && undoneAt === null ? until : null,
    taken,
    undoUnknown: undoBegunAt !== null && undoneAt === null && told === null,
  };
}

function standing(memory: LinkMemory, told: LinkAppointment | null, now: string) {
  const cancelledAt = memory.usedAt ?? told?.cancelledByLinkAt ?? null;
  if (contradicts(memory, told)) {
    // A moment later the surgery may not tell yet what it took; then nobody knows.
    const justNow = cancelledAt !== null && Date.parse(now) - Date.parse(cancelledAt) < underWayMs;
    return justNow ? cancelledPage(memory, cancelledAt, null, now) : { kind: "unknown" as const };
  }
  if (isKept(memory, cancelledAt, told)) return { kind: "kept" as const };
  if (cancelledAt !== null) return cancelledPage(memory, cancelledAt, told, now);
  const { begunAt } = memory;
  if (told === null) return { kind: begunAt === null ? ("silent" as const) : ("unknown" as const) };
  const underWay = begunAt !== null && Date.parse(now) - Date.parse(begunAt) < underWayMs;
  if (told.state === "over") return { kind: told.state };
  // What was sent before the limit may still arrive.
  if (underWay) return { kind: "unknown" as const };
  if (told.state !== "open") return { kind: told.state };
  const { version, cancelUntil } = told;
  const changed = memory.changedFrom !== null && memory.changedFrom !== version;
  return { kind: "open" as const, version, cancelUntil, changed };
}

/**
 * What the page of a link shows now (ISO instant): what its surgery says decides, and where that is silent what was done
 * here before. An address says nothing about what was done.
 */
export function linkPage(memory: LinkMemory, told: LinkAppointment | null, now: string): LinkPage {
  const { startsAt, surgery } = told ?? memory;
  return { startsAt, surgery, ...standing(memory, told, now) };
}

/** How the asking for a link stands, for the person who asked. */
export interface AskedLink {
  readonly askedAt: string;
  readonly texted: "waiting" | "taken" | "refused";
  /** It was used, so that another can be asked for. */
  readonly used: boolean;
}

/** No second text message before this much time has gone. */
const againAfterMs = 5 * 60_000;

/** Whether a text message may be asked for now: the one before is some minutes old, was refused, or was used. */
export function mayAsk(asked: AskedLink | null, now: string): boolean {
  if (asked === null || asked.texted === "refused" || asked.used) return true;
  return Date.parse(now) - Date.parse(asked.askedAt) >= againAfterMs;
}

/** How the mobile number ends that the NHS has for the person; `unknown` where nobody said. */
export type MobileEnd =
  { readonly kind: "known"; readonly end: string } | { readonly kind: "none" | "unknown" };
