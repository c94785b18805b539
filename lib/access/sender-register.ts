import "server-only";
import { realNow } from "#lib/clock.ts";
import { getSenders } from "#lib/gateways/nhs-app-api/client.ts";
import type { SignInPermit, SystemPermit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import type { RegisteredSender } from "./from-nhs-app-api.ts";

/** Who may send, by the id of the application. */
export type SenderRegister = ReadonlyMap<string, RegisteredSender>;

/** How long the register is believed without asking again. */
const believedMs = 10 * 60_000;

/** Anybody can name an application or a key that nobody has: it makes us ask no more often than this. */
const betweenMs = 30_000;

let held: { readonly register: SenderRegister; readonly at: number } | undefined;
let asked: { readonly result: Result<SenderRegister>; readonly at: number } | undefined;
let underWay: Promise<Result<SenderRegister>> | undefined;

const since = (at: number): number => realNow().epochMilliseconds - at;

type Asking = SignInPermit | SystemPermit<"answer-senders">;

async function ask(permit: Asking): Promise<Result<SenderRegister>> {
  const answer = await getSenders(permit);
  const result: Result<SenderRegister> = answer.ok
    ? ok(new Map(answer.value.map((sender) => [sender.id, sender])))
    : answer;
  const at = realNow().epochMilliseconds;
  asked = { result, at };
  if (result.ok) held = { register: result.value, at };
  return result;
}

/**
 * Who may send, ten minutes old at most; `again` for whoever names something that is not in it. It is asked for once
 * however many wait, and no more than every 30 seconds, failures included.
 */
export function senderRegister(permit: Asking, again: boolean): Promise<Result<SenderRegister>> {
  if (!again && held !== undefined && since(held.at) < believedMs) return Promise.resolve(ok(held.register));
  if (asked !== undefined && since(asked.at) < betweenMs) return Promise.resolve(asked.result);
  underWay ??= ask(permit).finally(() => (underWay = undefined));
  return underWay;
}
