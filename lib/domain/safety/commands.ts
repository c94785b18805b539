import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { markPrivate, type PrivateKind } from "#lib/access/kept-private.ts";
import { endKeptOf } from "#lib/access/kept-devices.ts";
import { makeSessionsPlain } from "#lib/access/session.ts";
import { me } from "#lib/paths.ts";
import type { Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import type { SafeContact } from "#lib/safe-contact.ts";
import { forgetSafety, keepSafety } from "#lib/store/safety.ts";
import { hasJustLoggedIn, orUnavailable } from "./queries.ts";

/**
 * None of these leaves a line in "who looked": the gate's decision is written down as the shell's own, because whoever
 * reads that list over a shoulder must not learn that somebody protects themselves. Each is safe to send twice.
 */
const ownPermit = (asker: Asker): Promise<Result<Permit<"profile:change">>> =>
  requirePermit(inBackground(asker), "profile:change", me);

async function setPlain(asker: Asker, plain: boolean): Promise<void> {
  const found = await asker.session();
  if (found.state !== "live") return;
  await makeSessionsPlain(found.session.actor, plain);
  // Somebody who opens the phone must not find the record on it.
  if (plain) await endKeptOf(found.session.actor);
}

/** Turns safety mode on, in every browser in which its person is logged in; in effect at the next request. */
export async function turnSafetyModeOn(asker: Asker): Promise<Result<null>> {
  const permit = await ownPermit(asker);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => {
    await keepSafety(permit.value.subject, "safety-mode", { on: true });
    await setPlain(asker, true);
    return null;
  });
}

/**
 * Turns safety mode off and forgets that it was on. Only for who has just logged in: a device that lies open must not be
 * enough. `log-in-again` otherwise.
 */
export async function turnSafetyModeOff(asker: Asker): Promise<Result<"off" | "log-in-again">> {
  const permit = await ownPermit(asker);
  if (!permit.ok) return permit;
  if (!(await hasJustLoggedIn(asker))) return ok("log-in-again");
  return orUnavailable<"off" | "log-in-again">(asker, async () => {
    await forgetSafety(permit.value.subject, "safety-mode");
    await setPlain(asker, false);
    return "off";
  });
}

/** Keeps how a person can be reached, or forgets it. */
export async function keepContact(asker: Asker, contact: SafeContact | null): Promise<Result<null>> {
  const permit = await ownPermit(asker);
  if (!permit.ok) return permit;
  const { subject } = permit.value;
  return orUnavailable(asker, async () => {
    await (contact === null
      ? forgetSafety(subject, "safe-contact")
      : keepSafety(subject, "safe-contact", contact));
    return null;
  });
}

/**
 * Keeps one appointment or one entry of the person's own private, or not any more; in effect at the next request. `full`
 * where so much is private that this is not: nothing that is private gives way.
 */
export async function keepPrivate(
  asker: Asker,
  item: { readonly kind: PrivateKind; readonly id: string; readonly isPrivate: boolean },
): Promise<Result<"kept" | "full">> {
  const permit = await ownPermit(asker);
  if (!permit.ok) return permit;
  return orUnavailable(asker, async () => ((await markPrivate(permit.value, item)) ? "kept" : "full"));
}
