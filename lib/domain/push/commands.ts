import "server-only";
import { randomUUID } from "node:crypto";
import { describeSession, inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { inSafetyMode } from "#lib/access/safety-mode.ts";
import { now } from "#lib/clock.ts";
import { mayBePushedTo } from "#lib/gateways/push-service/client.ts";
import { me } from "#lib/paths.ts";
import type { PushTopic } from "#lib/push-topics.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database } from "#lib/store/database.ts";
import { deliverLater } from "#lib/store/deliveries.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { keepPushSettings, type PushSettings } from "#lib/store/push-settings.ts";
import {
  chooseTopics,
  devicesOf,
  endDevice,
  endEndpoint,
  isOwnBrowser,
  renewBrowser,
  subscribeDevice,
  type BrowserSubscription,
} from "#lib/store/push-subscriptions.ts";
import { orSilent } from "./queries.ts";

// What somebody chooses for their own devices. Each is safe to send twice: the second says what the first said.

const own = (asker: Asker) => requirePermit(inBackground(asker), "messages:change", me);

/**
 * Lets this browser be pushed to for the person who asks, and for nobody else from now on. `refused` where its address is
 * no known push service's, and in safety mode.
 */
export async function turnOnPush(
  asker: Asker,
  browser: BrowserSubscription & { readonly device: string },
  topics: readonly PushTopic[],
): Promise<Result<"on" | "refused">> {
  const permit = await own(asker);
  if (!permit.ok) return permit;
  if (!mayBePushedTo(browser)) return ok("refused");
  return orSilent(asker, async () => {
    if (await inSafetyMode(permit.value.subject)) return "refused";
    await subscribeDevice(permit.value, browser, topics);
    return "on";
  });
}

/** Chooses of what one device is told. False where it is none of the person's. */
export async function choosePushTopics(
  asker: Asker,
  id: string,
  topics: readonly PushTopic[],
): Promise<Result<boolean>> {
  const permit = await own(asker);
  return permit.ok ? orSilent(asker, () => chooseTopics(permit.value, id, topics)) : permit;
}

/** Ends one device: nothing is pushed to it any more. */
export async function turnOffPush(asker: Asker, id: string): Promise<Result<null>> {
  const permit = await own(asker);
  if (!permit.ok) return permit;
  return orSilent(asker, async () => {
    await endDevice(permit.value, id);
    return null;
  });
}

/**
 * Whether this browser is pushed to for the person who is logged in at it. Where it was for somebody else, or others use
 * it too, that ends: `false`, and the browser gives its subscription up.
 */
export async function keepThisBrowser(asker: Asker, endpoint: string): Promise<Result<boolean>> {
  const session = await describeSession(asker);
  if (session.state !== "live") return failed({ kind: "not-allowed", because: "signed-out" });
  const permit = await requirePermit(inBackground(asker), "messages:read", me);
  if (!permit.ok && permit.failure.kind !== "not-allowed") return permit;
  return orSilent(asker, async () => {
    const isOwn = permit.ok && !session.sharedDevice && (await isOwnBrowser(permit.value, endpoint));
    if (!isOwn) await endEndpoint(endpoint);
    return isOwn;
  });
}

/** Ends the one of the person's devices that knows itself by this mark: they log out of it and want to be forgotten. */
export async function forgetThisBrowser(asker: Asker, mark: string): Promise<Result<null>> {
  const permit = await own(asker);
  if (!permit.ok) return permit;
  return orSilent(asker, async () => {
    const its = (await devicesOf(permit.value)).find((one) => one.mark === mark);
    if (its !== undefined) await endDevice(permit.value, its.id);
    return null;
  });
}

/** Takes the new address of a browser whose push service gave it another; nothing where either is not known. */
export async function renewThisBrowser(
  correlationId: CorrelationId,
  was: string,
  browser: BrowserSubscription,
): Promise<Result<null>> {
  if (!mayBePushedTo(browser)) return ok(null);
  return orSilent({ correlationId }, async () => {
    await renewBrowser(was, browser);
    return null;
  });
}

/** Keeps quiet hours, and what happens to what is not read. */
export async function keepPushChoices(asker: Asker, chosen: PushSettings): Promise<Result<null>> {
  const permit = await own(asker);
  if (!permit.ok) return permit;
  return orSilent(asker, async () => {
    await keepPushSettings(permit.value, chosen);
    return null;
  });
}

/** Pushes once to every device of the person that wants messages, as a message would be: quiet hours hold it too. */
export async function sendTestPush(asker: Asker): Promise<Result<null>> {
  const permit = await own(asker);
  if (!permit.ok) return permit;
  const owner = inboxOf(permit.value.subject);
  return orSilent(asker, async () => {
    const [about, dueAt] = [`test:${randomUUID()}`, new Date(now().epochMilliseconds)];
    await deliverLater(database(), [{ kind: "push", about, owner, topic: "messages", once: [about], dueAt }]);
    return null;
  });
}
