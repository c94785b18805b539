import { createECDH, randomBytes, randomUUID } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";

/** A browser's subscription. The sandbox plays the browser too, so it has the private half. */
export type Subscription = {
  id: string;
  /** Whose browser it is, in words, for the control room. */
  label: string;
  /** The application's public VAPID key: nobody else may push here. */
  applicationServerKey: string;
  publicKey: string;
  privateKey: string;
  auth: string;
  /** The browser has given it up. */
  gone: boolean;
};

/** A push that arrived and could be read. */
export type Push = { at: string; subscription: string; words: string; ttl: number; urgency: string };

/** What the push service keeps. */
export const pushState = (nation: Nation) =>
  nation.keep("push service", () => ({ subscriptions: [] as Subscription[], pushes: [] as Push[] }));

/** Subscribes a made-up browser, as `pushManager.subscribe` does. */
export function subscribe(nation: Nation, applicationServerKey: string, label: string): Subscription {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  const subscription = {
    id: randomUUID(),
    label,
    applicationServerKey,
    publicKey: curve.getPublicKey("base64url"),
    privateKey: curve.getPrivateKey("base64url"),
    auth: randomBytes(16).toString("base64url"),
    gone: false,
  };
  pushState(nation).subscriptions.push(subscription);
  return subscription;
}
