import type { Call } from "./call.ts";

/** What the sandbox itself answers for its senders; what they send is read by the contract test. */
export const calls: readonly Call[] = [
  { name: "the senders' keys", as: "nobody", method: "GET", path: "/senders/jwks.json", status: 200 },
];
