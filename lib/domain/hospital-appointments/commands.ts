import "server-only";
import { z } from "zod";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { actOnAppointment, listSelfService, type Acted } from "#lib/gateways/hospital-self-service/client.ts";
import { handOverLogin } from "#lib/gateways/nhs-login/client-hand-off.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import { keepPreference } from "#lib/store/preferences.ts";
import type { CancelAsked, ChangeAsked } from "./form.ts";
import { isOpen, remember, type HospitalAct, type HospitalAppointment } from "./model.ts";
import { hearHospitals, memoryOf } from "./queries.ts";
import { toCancel, toChange, toConfirm } from "./to-hospital-self-service.ts";

/** What became of what somebody asked of the hospital. */
export type AskedHospital =
  | { readonly kind: "done" }
  /** Nobody can tell whether the hospital took it: it is looked at, and not asked again. */
  | { readonly kind: "unknown" }
  /** It can no longer be done here. */
  | { readonly kind: "shut" };

/** What is kept under the key of a form. */
const doneOutcome = z.object({ kind: z.literal("done"), mark: z.string() });

type Permits = {
  readonly read: Permit<"hospital-care:read">;
  readonly change: Permit<"hospital-care:change">;
};

interface Wanted {
  readonly act: HospitalAct;
  readonly asked: ReturnType<typeof toConfirm>;
  readonly id: string;
  readonly key: string;
  /** What the person saw. */
  readonly version: string;
}

const done: CommandOutcome = { decision: "done", reason: null };

/** Whether an appointment is as the act would leave it. */
const tookPlace: Readonly<Record<HospitalAct, (appointment: HospitalAppointment) => boolean>> = {
  confirm: ({ confirmedAt }) => confirmedAt !== null,
  change: ({ asked }) => asked === "change",
  cancel: ({ status, cancelledBy }) => status === "cancelled" && cancelledBy === "patient",
};

/** Looks at the hospital again after an answer that was lost. */
async function lookAgain({ read }: Permits, { act, id }: Wanted): Promise<AskedHospital> {
  const heard = await hearHospitals(read, listSelfService(read));
  const found = heard.ok ? heard.value.appointments.find((one) => one.id === id) : undefined;
  return { kind: found !== undefined && tookPlace[act](found) ? "done" : "unknown" };
}

async function writeDown(asker: Asker, { change }: Permits, once: Once, wanted: Wanted): Promise<void> {
  await doOnce(once, async (tx) => {
    await writeCommandOutcome(asker, change, done, tx);
    return { kind: "done", mark: contentMark([wanted.id, wanted.asked]) };
  });
}

const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

async function tellHospital(
  asker: Asker,
  permits: Permits,
  once: Once,
  wanted: Wanted,
  own: string,
): Promise<Result<AskedHospital>> {
  const { asked, key, version, act } = wanted;
  const seen = { id: own, version };
  const acted: Result<Acted> = await actOnAppointment(permits.change, seen, asked, idempotencyKey(key, act));
  if (acted.ok && acted.value.kind === "done") {
    await writeDown(asker, permits, once, wanted);
    return ok({ kind: "done" });
  }
  if (acted.ok) {
    await writeCommandOutcome(asker, permits.change, refusedFor(acted.value.kind));
    const again = acted.value.kind === "changed" || acted.value.kind === "key-used";
    return again ? failed({ kind: "changed-meanwhile" }) : ok({ kind: "shut" });
  }
  const outcome = outcomeOfFailure(acted.failure);
  if (outcome.decision !== "unknown") {
    await writeCommandOutcome(asker, permits.change, outcome);
    return acted;
  }
  const after = await lookAgain(permits, wanted);
  if (after.kind === "done") await writeDown(asker, permits, once, wanted);
  else await writeCommandOutcome(asker, permits.change, outcome);
  return ok(after);
}

async function act(asker: Asker, permits: Permits, wanted: Wanted): Promise<Result<AskedHospital>> {
  const once = { permit: permits.change, command: `hospital-${wanted.act}`, key: wanted.key };
  const before = doneOutcome.safeParse(await outcomeOf(once));
  if (before.success) {
    const same = before.data.mark === contentMark([wanted.id, wanted.asked]);
    return same ? ok({ kind: "done" }) : failed({ kind: "changed-meanwhile" });
  }
  const heard = await hearHospitals(permits.read);
  if (!heard.ok) return heard;
  const found = heard.value.appointments.find(({ id }) => id === wanted.id);
  if (found === undefined) return failed({ kind: heard.value.complete ? "not-found" : "unavailable" });
  // Silent now is not shut for good: it is asked again later.
  if ("silent" in found.ways && found.ways.silent) return failed({ kind: "unavailable" });
  // Done already, from another page: it stands as it is wanted. What was asked in other words is asked.
  if (wanted.act !== "change" && tookPlace[wanted.act](found)) {
    await writeCommandOutcome(asker, permits.change, { decision: "done", reason: "done-before" });
    return ok({ kind: "done" });
  }
  // Sent again after it was done: the hospital knows the key, and says so whatever stands there now.
  if (!isOpen(found, wanted.act) && !tookPlace[wanted.act](found)) {
    await writeCommandOutcome(asker, permits.change, refusedFor("shut"));
    return ok({ kind: "shut" });
  }
  return tellHospital(asker, permits, once, wanted, found.own);
}

/** Asks the hospital for one thing, once, however often its form is sent. */
async function ask(asker: Asker, person: PersonHandle, wanted: Wanted): Promise<Result<AskedHospital>> {
  const [read, change] = await Promise.all([
    requirePermit(asker, "hospital-care:read", person),
    requirePermit(asker, "hospital-care:change", person),
  ]);
  if (!read.ok) return read;
  if (!change.ok) return change;
  try {
    return await act(asker, { read: read.value, change: change.value }, wanted);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "hospital-act-not-kept", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** Which appointment, as it was seen, under which one-time key. */
export type SeenAppointment = Pick<Wanted, "id" | "key" | "version">;

/** Tells the hospital that the person will be there. Safe to repeat under the same key. */
export const confirmAttendance = (asker: Asker, person: PersonHandle, seen: SeenAppointment) =>
  ask(asker, person, { ...seen, act: "confirm", asked: toConfirm() });

/** Asks the hospital for another time; this one stands until it answers. Safe to repeat under the same key. */
export const askToChange = (
  asker: Asker,
  person: PersonHandle,
  seen: SeenAppointment,
  asked: Pick<ChangeAsked, "words" | "days">,
) => ask(asker, person, { ...seen, act: "change", asked: toChange(asked) });

/** Cancels at the hospital. Safe to repeat under the same key. */
export const cancelHospitalAppointment = (
  asker: Asker,
  person: PersonHandle,
  seen: SeenAppointment,
  asked: Pick<CancelAsked, "reason">,
) => ask(asker, person, { ...seen, act: "cancel", asked: toCancel(asked) });

/**
 * The address of the hospital's website for an appointment, with the person's login handed over: good for a minute and
 * for one use, and to be followed at once. `not-found` where the hospital gives no website.
 */
export async function openHospitalWebsite(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<URL>> {
  const [read, change] = await Promise.all([
    requirePermit(asker, "hospital-care:read", person),
    requirePermit(asker, "hospital-care:change", person),
  ]);
  if (!read.ok) return read;
  if (!change.ok) return change;
  const heard = await hearHospitals(read.value);
  if (!heard.ok) return heard;
  const website = heard.value.appointments.find((one) => one.id === id)?.website ?? null;
  if (website === null) return failed({ kind: heard.value.complete ? "not-found" : "unavailable" });
  const handed = await handOverLogin(change.value, website);
  await writeCommandOutcome(asker, change.value, handed.ok ? done : outcomeOfFailure(handed.failure));
  return handed;
}

/**
 * Remembers when the person was told that their hospital appointments are; `openedId` is the one whose page they
 * opened. What cannot be kept is not missed: then the next look is as this one was.
 */
export async function rememberHospitalTimes(
  asker: Asker,
  person: PersonHandle,
  openedId: string | null = null,
): Promise<void> {
  const permit = await requirePermit(inBackground(asker), "hospital-care:read", person);
  if (!permit.ok) return;
  const [heard, memory] = await Promise.all([hearHospitals(permit.value), memoryOf(permit.value)]);
  // Over what is not known now nothing is written: it would forget every time that was seen.
  if (!heard.ok || memory === undefined) return;
  const { appointments, complete } = heard.value;
  const next = remember(memory, appointments, { now: now().toString(), openedId, complete });
  if (next === null) return;
  try {
    await keepPreference(permit.value, "seen-hospital-times", next);
  } catch {
    log("warn", "hospital-times-not-kept", { correlationId: permit.value.correlationId });
  }
}
