import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome, type CommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { toldStaff } from "#lib/access/safety-mode.ts";
import { seenHospitalTimes } from "#lib/access/seen-hospital-times.ts";
import { now } from "#lib/clock.ts";
import { actOnAppointment, listSelfService, type Acted } from "#lib/gateways/hospital-self-service/client.ts";
import { handOverLogin } from "#lib/gateways/nhs-login/client-hand-off.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { claim, contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import { keepPreference } from "#lib/store/preferences.ts";
import type { CancelAsked, ChangeAsked } from "./form.ts";
import { isOpen, remember, tookPlace, type HospitalAct, type HospitalAppointment } from "./model.ts";
import { doneOutcome, hearHospitals, onceFor } from "./queries.ts";
import { toCancel, toChange, toConfirm } from "./to-hospital-self-service.ts";

/** What became of what somebody asked of the hospital. */
export type AskedHospital =
  | { readonly kind: "done" }
  /** Nobody can tell whether the hospital took it: it is looked at, and not asked again. */
  | { readonly kind: "unknown" }
  /** It can no longer be done here. */
  | { readonly kind: "shut" }
  /** The hospital was asked before, in other words; these were not passed on. */
  | { readonly kind: "asked-before" };

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

/** What is told, and what is written down of it. */
interface Became {
  readonly told: Result<AskedHospital>;
  readonly outcome: CommandOutcome;
}

const done: CommandOutcome = { decision: "done", reason: null };
const doneBefore: CommandOutcome = { decision: "done", reason: "done-before" };
const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

const became = (kind: AskedHospital["kind"], outcome: CommandOutcome): Became => ({
  told: ok({ kind }),
  outcome,
});
const notSent = (failure: Failure): Became => ({ told: failed(failure), outcome: refusedFor(failure.kind) });

/** Only the name of what was thrown: its message may hold what a log may not. */
function complain({ correlationId }: Pick<Asker, "correlationId">, event: string, error: unknown): void {
  log("error", event, { correlationId, reason: error instanceof Error ? error.name : "unknown" });
}

/** Looks at the hospital again after an answer that was lost. What stood so before says nothing of it. */
async function lookAgain(
  { read }: Permits,
  { act, id }: Wanted,
  before: HospitalAppointment,
): Promise<Became> {
  const heard = await hearHospitals(read, listSelfService(read));
  const found = heard.ok ? heard.value.appointments.find((one) => one.id === id) : undefined;
  const stands = found !== undefined && tookPlace[act](found) && !tookPlace[act](before);
  return stands
    ? became("done", done)
    : became("unknown", { decision: "unknown", reason: heard.ok ? "not-seen" : heard.failure.kind });
}

async function tellHospital(permits: Permits, wanted: Wanted, found: HospitalAppointment): Promise<Became> {
  const { asked, key, version, act } = wanted;
  const seen = { id: found.own, version };
  const told = await toldStaff(permits.change, asked);
  if (!told.ok) return notSent(told.failure);
  const itsKey = idempotencyKey(key, act);
  const acted: Result<Acted> = await actOnAppointment(permits.change, seen, told.value, itsKey);
  if (!acted.ok) {
    const outcome = outcomeOfFailure(acted.failure);
    return outcome.decision === "unknown" ? lookAgain(permits, wanted, found) : { told: acted, outcome };
  }
  const { kind } = acted.value;
  if (kind === "done") return became("done", done);
  if (kind === "changed") return notSent({ kind: "changed-meanwhile" });
  const before = kind === "key-used" || (acted.value.kind === "shut" && tookPlace[act](found));
  return became(before ? "asked-before" : "shut", refusedFor(kind));
}

/** What was done under this key: the same, or something else; null where nothing was. */
async function underKey(once: Once, { id, asked }: Wanted): Promise<Became | null> {
  const before = doneOutcome.safeParse(await outcomeOf(once));
  if (!before.success) return null;
  return before.data.mark === contentMark([id, asked])
    ? became("done", doneBefore)
    : became("asked-before", refusedFor("key-used"));
}

async function act(permits: Permits, once: Once, wanted: Wanted): Promise<Became> {
  try {
    const before = await underKey(once, wanted);
    if (before !== null) return before;
  } catch (error) {
    complain(permits.change, "hospital-act-not-begun", error);
    return notSent({ kind: "unavailable" });
  }
  const heard = await hearHospitals(permits.read);
  if (!heard.ok) return notSent(heard.failure);
  const found = heard.value.appointments.find(({ id }) => id === wanted.id);
  if (found === undefined) return notSent({ kind: heard.value.complete ? "not-found" : "unavailable" });
  // Silent now is not shut for good: it is asked again later.
  if ("silent" in found.ways && found.ways.silent) return notSent({ kind: "unavailable" });
  // Done already, from another page: it stands as it is wanted. What was asked in other words is asked.
  if (wanted.act !== "change" && tookPlace[wanted.act](found)) return became("done", doneBefore);
  // Sent again after it was done: the hospital knows the key, and says so whatever stands there now.
  if (!isOpen(found, wanted.act) && !tookPlace[wanted.act](found)) return became("shut", refusedFor("shut"));
  return tellHospital(permits, wanted, found);
}

/** Keeps what became of it. What the hospital has said is told also where our own store does not answer. */
async function keep(asker: Asker, once: Once, { id, asked }: Wanted, outcome: CommandOutcome): Promise<void> {
  const { permit } = once;
  try {
    if (outcome.decision !== "done") return await writeCommandOutcome(asker, permit, outcome);
    let first = false;
    await doOnce(once, async (tx) => {
      first = true;
      await writeCommandOutcome(asker, permit, outcome, tx);
      return { kind: "done", id, mark: contentMark([id, asked]) };
    });
    if (!first) await writeCommandOutcome(asker, permit, doneBefore);
  } catch (error) {
    complain(asker, "hospital-act-not-kept", error);
  }
}

/** Asks the hospital for one thing, once, however often its form is sent. A failure means that nothing was sent. */
async function ask(asker: Asker, person: PersonHandle, wanted: Wanted): Promise<Result<AskedHospital>> {
  const [read, change] = await Promise.all([
    requirePermit(asker, "hospital-care:read", person),
    requirePermit(asker, "hospital-care:change", person),
  ]);
  if (!change.ok) return change;
  const once = onceFor(change.value, wanted.act, wanted.key);
  const { told, outcome } = read.ok
    ? await act({ read: read.value, change: change.value }, once, wanted)
    : notSent(read.failure);
  await keep(asker, once, wanted, outcome);
  return told;
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

async function handOver({ read, change }: Permits, id: string, key: string): Promise<Result<URL>> {
  const heard = await hearHospitals(read);
  if (!heard.ok) return heard;
  const website = heard.value.appointments.find((one) => one.id === id)?.website ?? null;
  if (website === null) return failed({ kind: heard.value.complete ? "not-found" : "unavailable" });
  const once = { permit: change, command: "open-hospital-website", key };
  const claimed = await claim(once, { patienceMs: 0, reopens: () => false });
  return claimed.state === "mine" ? handOverLogin(change, website) : failed({ kind: "changed-meanwhile" });
}

/**
 * The address of the hospital's website for an appointment, with the person's login handed over: good for a minute and
 * for one use, and to be followed at once. `not-found` where the hospital gives no website, `changed-meanwhile` where a
 * login was handed over under this key before, `unavailable` also where it cannot be written down that one is.
 */
export async function openHospitalWebsite(
  asker: Asker,
  person: PersonHandle,
  { id, key }: Pick<Wanted, "id" | "key">,
): Promise<Result<URL>> {
  const [read, change] = await Promise.all([
    requirePermit(asker, "hospital-care:read", person),
    requirePermit(asker, "hospital-care:change", person),
  ]);
  if (!change.ok) return change;
  try {
    const handed = read.ok ? await handOver({ read: read.value, change: change.value }, id, key) : read;
    await writeCommandOutcome(asker, change.value, handed.ok ? done : refusedFor(handed.failure.kind));
    return handed;
  } catch (error) {
    complain(asker, "hospital-website-not-opened", error);
    return failed({ kind: "unavailable" });
  }
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
  const [heard, memory] = await Promise.all([hearHospitals(permit.value), seenHospitalTimes(permit.value)]);
  // Over what is not known now nothing is written: it would forget every time that was seen, or that hospitals told.
  if (!heard.ok || heard.value.ownSilent || memory === undefined) return;
  const { appointments, complete } = heard.value;
  const next = remember(memory, appointments, { now: now().toString(), openedId, complete });
  if (next === null) return;
  try {
    await keepPreference(permit.value, "seen-hospital-times", next);
  } catch {
    log("warn", "hospital-times-not-kept", { correlationId: permit.value.correlationId });
  }
}
