import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { appointmentOf, cancel, hasBegun, rulesOf, statusOf, versionOf } from "#mocks/nation/diary/diary.ts";
import { canRestore, restore } from "#mocks/nation/diary/restore.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { practice } from "#mocks/nation/organisations.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";

const MINUTE = 60_000;
/** For so long a cancellation can be taken back. */
const RESTORE_MINUTES = 15;

/** What a patient allowed: one appointment to be cancelled by an application. Instants are health time. */
export type AllowedLink = {
  id: string;
  appointment: string;
  /** The key under which it was asked for. */
  key: string;
  ended: boolean;
  cancelledAt: string | null;
  /** Keys under which it was cancelled and given back. */
  cancelKey: string | null;
  restoreKey: string | null;
};

/** Every link since the last reset, oldest first. */
export const allLinks = (nation: Nation) =>
  nation.keep("appointment links", () => ({ links: [] as AllowedLink[] })).links;

/** How an appointment stands for who would cancel it. */
export type LinkState = "open" | "too-late" | "not-offered" | "over";

const cancelUntilOf = (nation: Nation, { odsCode, start }: Appointment): number =>
  Date.parse(start) - rulesOf(nation, odsCode).cancelUntilMinutes * MINUTE;

/** The same rules as at the counter of the surgery's own system. */
export function stateOf(nation: Nation, appointment: Appointment): LinkState {
  const now = nation.now();
  if (statusOf(appointment, now) !== "booked" || hasBegun(appointment, now)) return "over";
  if (!rulesOf(nation, appointment.odsCode).cancelling) return "not-offered";
  return now.getTime() > cancelUntilOf(nation, appointment) ? "too-late" : "open";
}

/** Allows it; what was allowed before about the same appointment ends. */
export function allow(nation: Nation, { id }: Appointment, key: string): AllowedLink {
  const links = allLinks(nation);
  for (const before of links.filter(({ appointment }) => appointment === id)) before.ended = true;
  const link: AllowedLink = {
    ...{ id: uuidOf(`appointment link ${key}`), appointment: id, key },
    ...{ ended: false, cancelledAt: null, cancelKey: null, restoreKey: null },
  };
  links.push(link);
  return link;
}

/** The appointment of a link, and the link. */
export function linked(nation: Nation, id: string): { link: AllowedLink; appointment: Appointment } | null {
  const link = allLinks(nation).find((one) => one.id === id && !one.ended);
  const appointment = link && appointmentOf(nation, link.appointment);
  return link && appointment ? { link, appointment } : null;
}

/** Cancels an open one under a key. */
export function cancelBy(nation: Nation, link: AllowedLink, appointment: Appointment, key: string): void {
  cancel(nation, appointment, "patient", "Cancelled by text message");
  link.cancelledAt = nation.now().toISOString();
  link.cancelKey = key;
}

/** Gives it back under a key. */
export function restoreBy(nation: Nation, link: AllowedLink, appointment: Appointment, key: string): void {
  restore(nation, appointment);
  link.restoreKey = key;
}

/** When the time to give it back is over; null where this link has cancelled nothing. */
export const restoreUntil = ({ cancelledAt }: AllowedLink): number | null =>
  cancelledAt === null ? null : Date.parse(cancelledAt) + RESTORE_MINUTES * MINUTE;

/** What an answer says of it. */
export function linkAnswer(nation: Nation, { link, appointment }: NonNullable<ReturnType<typeof linked>>) {
  const { odsCode, name, telephone } = practice(appointment.odsCode);
  const until = restoreUntil(link);
  const now = nation.now();
  return {
    link: link.id,
    nhsNumber: appointment.nhsNumber,
    appointment: appointment.id,
    version: String(versionOf(appointment, now)),
    status: statusOf(appointment, now),
    state: stateOf(nation, appointment),
    start: appointment.start,
    cancelUntil: new Date(cancelUntilOf(nation, appointment)).toISOString(),
    surgery: { odsCode, name, telephone },
    cancelledByLinkAt: link.cancelledAt,
    restore:
      until === null ? null : { until: new Date(until).toISOString(), free: canRestore(nation, appointment) },
  };
}
