import "server-only";
import { askSurgeryOnce } from "#lib/access/ask-surgery.ts";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { became, done, doneBefore, noted, notDone, refusedFor } from "#lib/access/noted-command.ts";
import { withdrawRequest } from "#lib/gateways/surgery-requests/client.ts";
import type { NewRequest } from "#lib/gateways/surgery-requests/client.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { CarerTold } from "./form.ts";
import { isDecided, type CarerRequest } from "./model.ts";
import { addressIdOf, askSurgery } from "./queries.ts";
import { carerRemoval, toCarer } from "./to-surgery-requests.ts";

/** What became of telling the surgery. */
export type ToldSurgery =
  /** `id` is that of addresses. */
  | { readonly kind: "sent"; readonly id: string }
  /** The surgery works on it already, in other words. */
  | { readonly kind: "told-already" }
  | { readonly kind: "not-offered" };

interface Both {
  readonly read: Permit<"requests:read">;
  readonly send: Permit<"requests:send">;
}

async function permitsOf(asker: Asker, person: PersonHandle): Promise<Result<Both>> {
  const [read, send] = await Promise.all([
    requirePermit(asker, "requests:read", person),
    requirePermit(asker, "requests:send", person),
  ]);
  if (!read.ok) return read;
  return send.ok ? ok({ read: read.value, send: send.value }) : send;
}

const event = "carer-not-told";

const saysTheSame = ({ kind, caresFor }: CarerRequest, asked: NewRequest): boolean =>
  kind === asked.kind && caresFor === (asked.details?.[0]?.value ?? null);

/** One thing is told at a time: what waits at the surgery already is not sent again, from whatever page it comes. */
async function tell(
  asker: Asker,
  person: PersonHandle,
  key: string,
  asked: NewRequest,
): Promise<Result<ToldSurgery>> {
  const permits = await permitsOf(asker, person);
  if (!permits.ok) return permits;
  const { read, send } = permits.value;
  const before = await askSurgery(read);
  if (!before.ok) return noted(asker, send, event, () => Promise.resolve(notDone(before.failure)));
  const open = before.value.requests.find((one) => one.kind === asked.kind && !isDecided(one));
  if (open !== undefined)
    return noted<ToldSurgery>(asker, send, event, () =>
      Promise.resolve(
        saysTheSame(open, asked)
          ? became({ kind: "sent", id: open.id }, doneBefore)
          : became({ kind: "told-already" }, refusedFor("told-already")),
      ),
    );
  const sent = await askSurgeryOnce(asker, send, key, asked);
  if (!sent.ok) return sent;
  return sent.value.kind === "sent"
    ? ok({ kind: "sent", id: addressIdOf(send.subject, sent.value.taskId) })
    : ok({ kind: "not-offered" });
}

/**
 * Tells the surgery that the person cares for someone, so that it notes this in their record. Safe to repeat under the
 * same key, and from another page.
 */
export const tellCarer = (asker: Asker, person: PersonHandle, key: string, told: CarerTold) =>
  tell(asker, person, key, toCarer(told));

/** Asks the surgery to end that note. The same is true of its key. */
export const tellNoLongerCarer = (asker: Asker, person: PersonHandle, key: string) =>
  tell(asker, person, key, carerRemoval);

/**
 * Takes back what the surgery has not done yet. Safe to repeat: what was taken back stays so. `changed-meanwhile` when
 * the surgery was faster.
 */
export async function takeBackTold(asker: Asker, person: PersonHandle, id: string): Promise<Result<null>> {
  const permits = await permitsOf(asker, person);
  if (!permits.ok) return permits;
  const { read, send } = permits.value;
  return noted<null>(asker, send, "carer-not-taken-back", async () => {
    const told = await askSurgery(read);
    if (!told.ok) return notDone(told.failure);
    const taskId = told.value.taskIds.get(id);
    if (taskId === undefined) return notDone({ kind: "not-found" });
    const withdrawn = await withdrawRequest(send, taskId);
    if (!withdrawn.ok) return { told: withdrawn, outcome: outcomeOfFailure(withdrawn.failure) };
    return withdrawn.value.kind === "withdrawn"
      ? became(null, done)
      : { told: failed({ kind: "changed-meanwhile" }), outcome: refusedFor("decided") };
  });
}
