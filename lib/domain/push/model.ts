import { me, parsePersonHandle } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { PushTopic } from "#lib/push-topics.ts";
import type { QuietHours } from "#lib/quiet-hours.ts";

/** A device that somebody lets be pushed to. */
export interface PushDevice {
  readonly id: string;
  /** As `deviceOf` names it: browser and system, with a space between. */
  readonly device: string;
  readonly topics: readonly PushTopic[];
  /** ISO instant, health time. */
  readonly since: string;
  /** SHA-256 (hex) of its endpoint, by which the device knows itself. */
  readonly mark: string;
}

/** How somebody is notified. */
export interface PushChoices {
  readonly devices: readonly PushDevice[];
  readonly quiet: QuietHours;
  /** How somebody hears of a message that they have not read for three days. */
  readonly unread: "nothing" | "text" | "letter";
  /** The ways in which this service can tell them. */
  readonly unreadWays: readonly ("text" | "letter")[];
  /** The service's public VAPID key; null where nothing can be pushed. */
  readonly publicKey: string | null;
  /** Safety mode is on: nothing is pushed. */
  readonly safetyMode: boolean;
  /** Others use this device: it is not offered. */
  readonly sharedDevice: boolean;
}

/** What of all this a push can lead to, by the `about` of its delivery. */
export type PushedThing =
  | { readonly kind: "message"; readonly id: string }
  | { readonly kind: "notice"; readonly id: string }
  | { readonly kind: "reminder"; readonly id: string; readonly person: PersonHandle }
  | { readonly kind: "test" };

/** `notice:<id>`, `reminder:<id>`, `reminder:<id>:<of whom>`; a message is named by its id alone. */
export function thingOf(about: string): PushedThing {
  const [kind = "", id, person] = about.split(":");
  if (id === undefined) return { kind: "message", id: about };
  if (kind === "notice") return { kind, id };
  if (kind !== "reminder") return { kind: "test" };
  return { kind, id, person: person === undefined ? me : (parsePersonHandle(person) ?? me) };
}
