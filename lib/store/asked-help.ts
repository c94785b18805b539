import "server-only";
import { z } from "zod";
import type { Permit } from "#lib/permit.ts";
import type { Transaction } from "./database.ts";
import { keepPreference, keptPreference } from "./preferences.ts";

const kept = z.object({
  /** When the appointment begins (ISO): afterwards nobody needs it any more, and it is dropped. */
  until: z.string(),
  /** What the surgery was told, in its words; empty where nothing was asked for. */
  comment: z.string(),
  /** The same as it was answered. */
  answers: z.unknown(),
});

/** The help that somebody asked for with one appointment. */
export type AskedHelp = Readonly<z.infer<typeof kept>>;

const all = z.record(z.string(), kept).catch({});

/**
 * The help that was asked for with an appointment (its id in addresses), which GP Connect never gives back; null where
 * nothing was kept. Rejects when the store does not answer.
 */
export async function askedHelp(permit: Permit<"appointments:book">, id: string): Promise<AskedHelp | null> {
  return all.parse(await keptPreference(permit, "asked-help"))[id] ?? null;
}

/** Keeps it beside that of other appointments to come; `now` is an ISO instant. */
export async function keepAskedHelp(
  permit: Permit<"appointments:book">,
  { id, now, ...asked }: AskedHelp & { readonly id: string; readonly now: string },
  tx: Transaction,
): Promise<void> {
  const before = Object.entries(all.parse(await keptPreference(permit, "asked-help", tx)));
  const toCome = before.filter(([, { until }]) => Date.parse(until) >= Date.parse(now));
  await keepPreference(permit, "asked-help", { ...Object.fromEntries(toCome), [id]: asked }, tx);
}
