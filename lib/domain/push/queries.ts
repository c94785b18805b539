import "server-only";
import { describeSession, inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { inSafetyMode } from "#lib/access/safety-mode.ts";
import { contactPlan, env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { me } from "#lib/paths.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { pushedTo } from "#lib/store/deliveries.ts";
import { notificationTarget } from "#lib/store/notification-target.ts";
import { pushSettingsOf } from "#lib/store/push-settings.ts";
import { devicesOf } from "#lib/store/push-subscriptions.ts";
import { thingOf, type PushChoices, type PushedThing } from "./model.ts";

/** The same, where the store does not answer: nothing is known then. */
export async function orSilent<T>(
  asker: Pick<Asker, "correlationId">,
  read: () => Promise<T>,
): Promise<Result<T>> {
  try {
    return ok(await read());
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "push-not-read", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** How the person who asks is notified, and on which devices. No look: nothing of a record is read. */
export async function getPushChoices(asker: Asker): Promise<Result<PushChoices>> {
  const permit = await requirePermit(inBackground(asker), "messages:read", me);
  if (!permit.ok) return permit;
  const session = await describeSession(asker);
  return orSilent(asker, async () => {
    const [devices, settings, safetyMode] = await Promise.all([
      devicesOf(permit.value),
      pushSettingsOf(permit.value.subject),
      inSafetyMode(permit.value.subject),
    ]);
    return {
      ...settings,
      devices: devices.map(({ id, device, topics, madeAt, mark }) => ({
        ...{ id, device, topics, mark },
        since: madeAt.toISOString(),
      })),
      unreadWays: (["text", "letter"] as const).filter((way) => contactPlan(way) !== null),
      publicKey: env().VAPID_PUBLIC_KEY ?? null,
      safetyMode,
      sharedDevice: session.state === "live" && session.sharedDevice,
    };
  });
}

/** Whether notifications may be offered to who asks: on a device that is theirs alone, and not in safety mode. */
export async function mayOfferPush(asker: Asker): Promise<boolean> {
  const session = await describeSession(asker);
  if (session.state !== "live" || env().VAPID_PUBLIC_KEY === undefined) return false;
  return !session.sharedDevice && !session.plain;
}

/** Where what a push told of stands: a message of the inbox, or the page that its sender names. */
export type PushLeadsTo = PushedThing | { readonly kind: "page"; readonly path: string };

/**
 * What a push told the person who asks of, by the id that it carried. Null for anybody else's, and for one that is not
 * remembered any more: neither is told apart from the other.
 */
export async function findPushed(asker: Asker, id: string): Promise<Result<PushLeadsTo | null>> {
  const permit = await requirePermit(inBackground(asker), "messages:read", me);
  if (!permit.ok) return permit;
  return orSilent(asker, async () => {
    const about = await pushedTo(permit.value, id);
    if (about === null) return null;
    const thing = thingOf(about);
    if (thing.kind !== "message") return thing;
    const path = await notificationTarget(permit.value, thing.id);
    return path === null ? thing : { kind: "page", path };
  });
}
