import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { dateAt, now, timeZone } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle, SystemPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { Database, Transaction } from "#lib/store/database.ts";
import {
  alertsAt,
  forgetFound,
  keepAlert,
  keptAlerts,
  stopAlert,
  writeFound,
} from "#lib/store/slot-alerts.ts";
import type { AlertAsked } from "./form.ts";
import { toFreedTime } from "./from-freed-slots.ts";
import { fits, hears, mostOpenAlerts, type AskedAlert, type SlotAlert } from "./model.ts";
import { tellsOfFreedTimes, toAlert } from "./queries.ts";

const done: CommandOutcome = { decision: "done", reason: null };
const doneBefore: CommandOutcome = { decision: "done", reason: "done-before" };
const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

async function orUnavailable<T>(asker: Asker, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "slot-alert-not-kept", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** The end of the last day, in England. */
const endOf = (weeks: string): Date => {
  const last = dateAt(now()).add({ weeks: Number(weeks), days: 1 });
  return new Date(last.toZonedDateTime(timeZone).toInstant().epochMilliseconds);
};

const asking = "ask-slot-alert";

interface Wish {
  /** The form's one-time key. */
  readonly key: string;
  /** ODS code of the person's surgery. */
  readonly surgery: string;
  readonly asked: AlertAsked;
}

type Booking = Permit<"appointments:book">;

const idUnder = ({ subject }: Booking, key: string): string =>
  opaqueId(env().HANDLE_KEY, "slot-alerts", subject, key);

/** Does it under its key, with its line of the audit trail; who comes again gets a line of their own. */
async function once(
  asker: Asker,
  { permit, ...under }: Once & { readonly permit: Booking },
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  let first = false;
  await doOnce({ permit, ...under }, async (tx) => {
    first = true;
    await work(tx);
    await writeCommandOutcome(asker, permit, done, tx);
    return { kind: "done" };
  });
  if (!first) await writeCommandOutcome(asker, permit, doneBefore);
}

async function keep(asker: Asker, permit: Booking, { key, surgery, asked }: Wish): Promise<AskedAlert> {
  const { weeks, ...wanted } = asked;
  const id = idUnder(permit, key);
  await once(asker, { permit, command: asking, key }, (tx) =>
    keepAlert(tx, permit, { id, surgery, wanted, endsAt: endOf(weeks) }),
  );
  return { kind: "kept", id };
}

/** Asks to be told when a time that fits becomes free at the person's surgery, once under its key. */
export async function askForAlert(
  asker: Asker,
  person: PersonHandle,
  wish: Wish,
): Promise<Result<AskedAlert>> {
  const permit = await requirePermit(asker, "appointments:book", person);
  if (!permit.ok) return permit;
  const { key } = wish;
  return orUnavailable<AskedAlert>(asker, async () => {
    if ((await outcomeOf({ permit: permit.value, command: asking, key })) !== undefined) {
      await writeCommandOutcome(asker, permit.value, doneBefore);
      return ok({ kind: "kept", id: idUnder(permit.value, key) });
    }
    const told = await tellsOfFreedTimes(asker, wish.surgery);
    if (!told.ok) {
      // Our own look, before anything was asked for: nothing can have been kept.
      await writeCommandOutcome(asker, permit.value, refusedFor(told.failure.kind));
      return told;
    }
    const tooMany = (await keptAlerts(permit.value)).length >= mostOpenAlerts;
    if (told.value && !tooMany) return ok(await keep(asker, permit.value, wish));
    const kind = tooMany ? "too-many" : "not-offered";
    await writeCommandOutcome(asker, permit.value, refusedFor(kind));
    return ok({ kind });
  });
}

/** Stops an alert. Safe to repeat. */
export async function stopSlotAlert(
  asker: Asker,
  person: PersonHandle,
  id: string,
  key: string,
): Promise<Result<null>> {
  const permit = await requirePermit(asker, "appointments:book", person);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    await once(asker, { permit: permit.value, command: `stop-slot-alert ${id}`, key }, (tx) =>
      stopAlert(tx, permit.value, id),
    );
    return ok(null);
  });
}

/** Forgets what was found for these alerts, because it was looked at and is no longer free. Safe to repeat. */
export async function forgetTaken(
  asker: Asker,
  person: PersonHandle,
  taken: readonly SlotAlert[],
): Promise<void> {
  const permit = await requirePermit(inBackground(asker), "appointments:book", person);
  if (!permit.ok || taken.length === 0) return;
  await orUnavailable(asker, async () => {
    const seen = (await keptAlerts(permit.value)).filter((row) =>
      taken.some(({ id, found }) => id === row.id && found?.start === toAlert(row)?.found?.start),
    );
    for (const row of seen) await forgetFound(permit.value, row);
    return ok(null);
  });
}

/** Writes each time that became free to the open alerts at its surgery that it fits; says to how many. */
export async function tellAlerts(
  permit: SystemPermit<"follow-freed-slots">,
  db: Database,
  slots: readonly Parameters<typeof toFreedTime>[0][],
): Promise<number> {
  const at = now().toString();
  const times = slots.map(toFreedTime);
  let told = 0;
  for (const surgery of new Set(times.map((time) => time.surgery))) {
    const theirs = times.filter((time) => time.surgery === surgery);
    for (const row of await alertsAt(permit, db, surgery)) {
      const alert = toAlert(row);
      const time = theirs.findLast(
        (one) => alert !== null && hears(alert, one) && fits(alert.wanted, one, at),
      );
      if (time === undefined) continue;
      const { start, kind, way } = time;
      await writeFound(permit, db, row.id, { start, kind, way });
      told += 1;
    }
  }
  return told;
}
