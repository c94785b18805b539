import type { Call } from "./call.ts";

const follow = (name: string, path: string, status: number, as: Call["as"] = "application"): Call => ({
  name,
  as,
  method: "GET",
  path,
  status,
});

export const calls: readonly Call[] = [
  follow("everything that happened", "/events", 200),
  follow("waits longer than it may", "/events?wait=26", 400),
  follow("a cursor that is none", "/events?after=yesterday", 400),
  follow("a cursor of another life", "/events?after=00000000.1", 410),
  follow("without a token", "/events", 401, "nobody"),
  follow("a person's token", "/events", 401, { person: "sarah" }),
];
