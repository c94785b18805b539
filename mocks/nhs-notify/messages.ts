import { randomBytes } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";

/** A routing plan as a client is given it at onboarding: by which channels a message goes, first to last. */
export type RoutingPlan = { id: string; name: string; channels: readonly Channel[] };
export type Channel = "nhsapp" | "email" | "sms" | "letter";

/** A message that NHS Notify took. Instants are health time, ISO 8601. */
export type NotifyMessage = {
  id: string;
  reference: string;
  plan: string;
  nhsNumber: string;
  created: string;
  /** What the sender put into the template, by name. */
  words: Readonly<Record<string, string>>;
  /** Where whoever sits in the control room has decided otherwise than time would. */
  failed: boolean;
};

export type MessageStatus =
  "created" | "pending_enrichment" | "enriched" | "sending" | "delivered" | "failed";

/** The identifiers that the published sandbox takes. */
export const ROUTING_PLANS: readonly RoutingPlan[] = [
  { id: "b838b13c-f98c-4def-93f0-515d4e4f4ee1", name: "App, then text message", channels: ["nhsapp", "sms"] },
  { id: "49e43b98-70cb-47a9-a55e-fe70c9a6f77c", name: "Email", channels: ["email"] },
  { id: "b402cd20-b62a-4357-8e02-2952959531c8", name: "Letter", channels: ["letter"] },
  { id: "936e9d45-15de-4a95-bb36-ae163c33ae53", name: "Text message", channels: ["sms"] },
  { id: "9ba00d23-cd6f-4aca-8688-00abc85a7980", name: "App", channels: ["nhsapp"] },
];

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** 27 letters and digits, as a KSUID has. */
export const ksuid = (): string =>
  Array.from(randomBytes(27), (byte) => LETTERS[byte % LETTERS.length]).join("");

/** Every message taken since the last reset, oldest first. */
export const messages = (nation: Nation) =>
  nation.keep("notify messages", () => ({ taken: [] as NotifyMessage[] })).taken;

const MINUTE = 60_000;
/** How long after it was created a message gets there. */
const STEPS: readonly (readonly [MessageStatus, number])[] = [
  ["created", 0],
  ["pending_enrichment", MINUTE],
  ["enriched", 2 * MINUTE],
  ["sending", 3 * MINUTE],
  ["delivered", 20 * MINUTE],
];

/** Every status that the message has reached by now, with its instant; a failed one ends in failure. */
export function history(nation: Nation, message: NotifyMessage): { status: MessageStatus; at: string }[] {
  const created = Date.parse(message.created);
  return STEPS.map(([status, after]) => ({
    status: status === "delivered" && message.failed ? ("failed" as const) : status,
    at: new Date(created + after).toISOString(),
  })).filter(({ at }) => Date.parse(at) <= nation.now().getTime());
}

export const planOf = (message: NotifyMessage): RoutingPlan | undefined =>
  ROUTING_PLANS.find(({ id }) => id === message.plan);
