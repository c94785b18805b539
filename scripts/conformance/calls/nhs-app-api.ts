import type { Call } from "./call.ts";

/** What the sandbox itself answers for its senders; what they send is answered by the application. */
export const calls: readonly Call[] = [
  { name: "who may send", as: "nobody", method: "GET", path: "/senders", status: 200 },
];
