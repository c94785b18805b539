import "server-only";
import { env, sendersAddress } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { SignInPermit, SystemPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { exchange } from "../transport.ts";
import { registeredSender, senderRegister, type RegisteredSender } from "./schema-senders.ts";
import { receiptTask, replyRequest, type Receipt, type Reply } from "./schema-told.ts";

const api = "nhs-app-api";

/** Answers and receipts are about people: they go over https, or to the sandbox. */
function mayBeCalled(address: string): boolean {
  const { SANDBOX_ORIGIN: sandbox } = env();
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || (sandbox !== undefined && origin === new URL(sandbox).origin);
}

/** A sender without the callbacks to which nothing may be sent. */
function withSafeCallbacks(sender: RegisteredSender): RegisteredSender {
  const { receipts, replies } = sender;
  return {
    ...sender,
    receipts: receipts !== null && mayBeCalled(receipts.address) ? receipts : null,
    replies: replies !== null && mayBeCalled(replies.address) ? replies : null,
  };
}

/**
 * Every application that may send messages. Ours, and NOT public: the published specification says how a sender speaks
 * to the platform, not how the platform tells who it has let in. An entry that cannot be read is left out, and so is
 * each callback that is neither https nor the sandbox's. `not-allowed`, and nothing is called, where no address is
 * configured.
 */
export async function getSenders(
  permit: SignInPermit | SystemPermit<"answer-senders">,
): Promise<Result<readonly RegisteredSender[]>> {
  const address = sendersAddress();
  if (address === null) return failed({ kind: "not-allowed", because: "not-granted" });
  const answer = await exchange(permit, {
    api,
    operation: "get-senders",
    base: address.origin,
    path: address.pathname + address.search,
    method: "GET",
    credential: "none",
    accept: ["application/json"],
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const register = senderRegister.safeParse(answer.value.body);
  if (!register.success) return failed({ kind: "unreadable" });
  const entries = register.data.senders.map((entry) => registeredSender.safeParse(entry).data);
  const senders = entries.filter((entry) => entry !== undefined).map(withSafeCallbacks);
  const count = entries.length - senders.length;
  if (count > 0) log("error", "senders-left-out", { api, count, correlationId: permit.correlationId });
  return ok(senders);
}

/** What a sender made of what it was told. `refused`: it never takes it. */
export type Told = "taken" | "refused";

/** A sender that answers nothing in this time is asked again later. */
const tellingDeadlineMs = 2_000;

/**
 * What a sender is told at an address of its own, in the published shape: what became of its message, or what was
 * answered to it.
 */
export type Telling =
  | { readonly address: string; readonly receipt: Receipt }
  | { readonly address: string; readonly reply: Reply };

/**
 * Tells a sender: 202 is taken, 400 says that it never will be. Everything else is a failure, to be tried again (401, as
 * published: the certificate could not be checked): a sender bears to hear the same twice.
 */
export async function tellSender(
  permit: SystemPermit<"answer-senders">,
  telling: Telling,
): Promise<Result<Told>> {
  const { address } = telling;
  const resource = "receipt" in telling ? receiptTask(telling.receipt) : replyRequest(telling.reply);
  const { origin, pathname, search } = new URL(address);
  const answer = await exchange(permit, {
    ...{ api, operation: "tell-sender", base: origin, path: pathname + search, method: "POST" },
    credential: "none",
    body: { type: "application/json", text: JSON.stringify(resource) },
    accept: [],
    idempotent: false,
    deadlineMs: tellingDeadlineMs,
    readStatuses: [400],
  });
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status === 202) return ok("taken");
  return status === 400 ? ok("refused") : failed({ kind: "unreadable" });
}
