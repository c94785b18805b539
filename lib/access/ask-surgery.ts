import "server-only";
import { z } from "zod";
import { sendRequest } from "#lib/gateways/surgery-requests/client.ts";
import type { NewRequest } from "#lib/gateways/surgery-requests/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import type { Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { contentMark, doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { Asker } from "./asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "./command-outcome.ts";
import {
  became,
  complain,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "./noted-command.ts";
import { toldStaff } from "./safety-mode.ts";

const kept = z.object({
  kind: z.literal("sent"),
  /** The surgery's own id of the request; never for an address. */
  taskId: z.string(),
  reference: z.string(),
  /** ISO instant, health time. */
  sentAt: z.string(),
});

/** What became of something that was asked of the surgery in writing. */
export type AskedOfSurgery =
  | Readonly<z.infer<typeof kept>>
  /** The surgery takes nothing in writing here. */
  | { readonly kind: "not-offered" };

const keptWithMark = kept.extend({ mark: z.string() });

const event = "surgery-request-not-kept";

type Sending = Permit<"requests:send">;

async function send(
  asker: Asker,
  permit: Sending,
  once: Once,
  asked: NewRequest,
): Promise<Became<AskedOfSurgery>> {
  const withRules = await toldStaff(permit, asked);
  if (!withRules.ok) return notDone(withRules.failure);
  const sent = await sendRequest(permit, withRules.value, idempotencyKey(once.key, once.command));
  if (!sent.ok) return { told: sent, outcome: outcomeOfFailure(sent.failure) };
  if (sent.value.kind === "key-used") return notDone({ kind: "changed-meanwhile" });
  if (sent.value.kind === "not-offered") return became({ kind: "not-offered" }, refusedFor("not-offered"));
  const { id, identifier, authoredOn } = sent.value.request;
  const told = {
    ...{ kind: "sent" as const, taskId: id, reference: identifier[0]?.value ?? "" },
    sentAt: new Date(authoredOn).toISOString(),
  };
  try {
    await doOnce(once, async (tx) => {
      await writeCommandOutcome(asker, permit, done, tx);
      return { ...told, mark: contentMark(asked) };
    });
    return { told: ok(told), outcome: null };
  } catch (error) {
    // It was sent all the same; sent again, the surgery knows it by its key.
    complain(asker, event, error);
    return became(told, done);
  }
}

/**
 * Asks the surgery in writing, once under a form's key, however often the form is sent, and writes down what became of
 * it. How the person can be reached goes with it; where that is not known nothing is sent. `changed-meanwhile` when the key was used with other words, which were not sent. `unavailable` and `unreadable`
 * say nothing of whether it was sent; sent again under the same key it is one request.
 */
export async function askSurgeryOnce(
  asker: Asker,
  permit: Sending,
  key: string,
  asked: NewRequest,
): Promise<Result<AskedOfSurgery>> {
  return noted(asker, permit, event, async () => {
    const once = { permit, command: `send-${asked.kind}`, key };
    const before = keptWithMark.safeParse(await outcomeOf(once));
    if (!before.success) return send(asker, permit, once, asked);
    const { mark, ...told } = before.data;
    return mark === contentMark(asked) ? became(told, doneBefore) : notDone({ kind: "changed-meanwhile" });
  });
}
