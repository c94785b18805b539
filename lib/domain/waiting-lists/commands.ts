import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import {
  became,
  complain,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "#lib/access/noted-command.ts";
import {
  listPlaces,
  tellChange,
  withdraw,
  type AskedDepartment,
} from "#lib/gateways/waiting-list-service/client.ts";
import { now } from "#lib/clock.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { keepLeft } from "#lib/store/left-lists.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { ChangeTold, LeaveAsked } from "./form.ts";
import { isOpen, type ListAct, type WaitingPlace } from "./model.ts";
import { changeAddressId, doneOutcome, hearLists, onceFor } from "./queries.ts";
import { toCommunication, toLeaving } from "./to-waiting-list-service.ts";

/** What became of what somebody asked of a department. */
export type AskedOfList =
  /** `id` is what the receipt is found by: of the message, or of the list that was left. */
  | { readonly kind: "done"; readonly id: string }
  /** Nobody can tell whether the department has it: it is looked at, and not asked again. */
  | { readonly kind: "unknown" }
  /** It cannot be done here, or no longer. */
  | { readonly kind: "shut" };

interface Permits {
  readonly read: Permit<"hospital-care:read">;
  readonly change: Permit<"waiting-lists:change">;
}

/** One of the two acts, in the department's words. */
interface Wanted {
  readonly act: ListAct;
  readonly id: string;
  readonly key: string;
  /** What was asked: other words under the same key are not told to be taken. */
  readonly asked: unknown;
  readonly ask: (
    permits: Permits,
    place: WaitingPlace,
    key: string,
  ) => Promise<Result<AskedDepartment<string>>>;
  /** The id of the receipt, where the department has it after an answer that was lost. */
  readonly foundIn: (after: WaitingPlace, before: WaitingPlace) => string | null;
}

/** In the log, where something could not be kept. */
const notKept = "waiting-list-act-not-kept";

/** What the department has is told as done, also where that cannot be kept here: its form sent again asks once more under the same key. */
async function keep(
  asker: Asker,
  { change }: Permits,
  once: Once,
  wanted: Wanted,
  id: string,
): Promise<Became<AskedOfList>> {
  let first = false;
  try {
    await doOnce(once, async (tx) => {
      first = true;
      await writeCommandOutcome(asker, change, done, tx);
      return { list: wanted.id, id, mark: contentMark([wanted.id, wanted.asked]) };
    });
    if (wanted.act === "withdraw") await keepLeft(change, wanted.id, now().toString());
    return { told: ok({ kind: "done", id }), outcome: first ? null : doneBefore };
  } catch (error) {
    complain(asker, notKept, error);
    return became({ kind: "done", id }, done);
  }
}

/** After an answer that was lost: asked again what the department has, and done only where it says so itself. */
async function afterFailure(
  asker: Asker,
  permits: Permits,
  { once, wanted, before, failure }: { once: Once; wanted: Wanted; before: WaitingPlace; failure: Failure },
): Promise<Became<AskedOfList>> {
  const outcome = outcomeOfFailure(failure);
  if (outcome.decision !== "unknown") return { told: failed(failure), outcome };
  const heard = await hearLists(permits.read, listPlaces(permits.read));
  const after = heard.ok ? heard.value.places.find(({ id }) => id === wanted.id) : undefined;
  const found = after === undefined ? null : wanted.foundIn(after, before);
  return found === null ? became({ kind: "unknown" }, outcome) : keep(asker, permits, once, wanted, found);
}

async function askNow(
  asker: Asker,
  permits: Permits,
  once: Once,
  wanted: Wanted,
): Promise<Became<AskedOfList>> {
  const heard = await hearLists(permits.read);
  if (!heard.ok) return notDone(heard.failure);
  const { places, complete, departmentsSilent } = heard.value;
  const place = places.find(({ id }) => id === wanted.id);
  if (place === undefined) return notDone({ kind: complete ? "not-found" : "unavailable" });
  // Silent now is not shut for good: it is asked again later.
  if (departmentsSilent) return notDone({ kind: "unavailable" });
  // Left already, from another page: it stands as it is wanted.
  const stands = wanted.foundIn(place, place);
  if (stands !== null) return became({ kind: "done", id: stands }, doneBefore);
  if (!isOpen(place, wanted.act)) return became({ kind: "shut" }, refusedFor("shut"));
  const asked = await wanted.ask(permits, place, idempotencyKey(wanted.key, wanted.act));
  if (!asked.ok) return afterFailure(asker, permits, { once, wanted, before: place, failure: asked.failure });
  if (asked.value.kind === "done") return keep(asker, permits, once, wanted, asked.value.value);
  const outcome = refusedFor(asked.value.kind);
  const again = asked.value.kind === "changed" || asked.value.kind === "key-used";
  return again ? { told: failed({ kind: "changed-meanwhile" }), outcome } : became({ kind: "shut" }, outcome);
}

/** Asks the department for one thing, once, however often its form is sent. */
async function askOnce(asker: Asker, person: PersonHandle, wanted: Wanted): Promise<Result<AskedOfList>> {
  const [read, change] = await Promise.all([
    requirePermit(asker, "hospital-care:read", person),
    requirePermit(asker, "waiting-lists:change", person),
  ]);
  if (!change.ok) return change;
  return noted<AskedOfList>(asker, change.value, notKept, async () => {
    if (!read.ok) return notDone(read.failure);
    const once = onceFor(change.value, wanted.act, wanted.key);
    const before = doneOutcome.safeParse(await outcomeOf(once));
    if (!before.success) return askNow(asker, { read: read.value, change: change.value }, once, wanted);
    return before.data.mark === contentMark([wanted.id, wanted.asked])
      ? became({ kind: "done", id: before.data.id }, doneBefore)
      : notDone({ kind: "changed-meanwhile" });
  });
}

/** What was asked, with its value as the id of a receipt. */
const withId = <T>(
  asked: Result<AskedDepartment<T>>,
  idOf: (value: T) => string,
): Result<AskedDepartment<string>> =>
  asked.ok && asked.value.kind === "done"
    ? ok({ kind: "done", value: idOf(asked.value.value) })
    : (asked as Result<AskedDepartment<string>>);

/**
 * Tells the department that keeps a list that something is different. Safe to repeat under the same key.
 * `changed-meanwhile` when the key was used with other words, which were not sent.
 */
export const tellOfChange = (
  asker: Asker,
  person: PersonHandle,
  { id, key }: { readonly id: string; readonly key: string },
  told: ChangeTold,
): Promise<Result<AskedOfList>> =>
  askOnce(asker, person, {
    ...{ act: "tell", id, key, asked: told },
    ask: async ({ change }, place, itsKey) =>
      withId(await tellChange(change, place.own, toCommunication(told), itsKey), ({ id: own }) =>
        changeAddressId(change.subject, own),
      ),
    foundIn: (after, before) => {
      const known = new Set((before.department?.changes ?? []).map((one) => one.id));
      const fresh = (after.department?.changes ?? []).filter((one) => !known.has(one.id));
      return fresh.find(({ words }) => words === told.words)?.id ?? null;
    },
  });

/**
 * Takes the person off a list, as it was seen. Safe to repeat under the same key. `changed-meanwhile` when it is not as
 * it was seen; `shut` when a date has been given meanwhile, or the list has ended.
 */
export const leaveWaitingList = (
  asker: Asker,
  person: PersonHandle,
  { id, key }: { readonly id: string; readonly key: string },
  { version, reason }: LeaveAsked,
): Promise<Result<AskedOfList>> =>
  askOnce(asker, person, {
    ...{ act: "withdraw", id, key, asked: reason },
    ask: async ({ change }, { own }, itsKey) =>
      withId(await withdraw(change, { pathway: own, version }, toLeaving({ reason }), itsKey), () => id),
    foundIn: (after) => (after.department?.withdrawn ? id : null),
  });
