import type { Call } from "./call.ts";

const members = (name: string, person: string, status: number, more: Partial<Call> = {}): Call => ({
  ...{ name, as: { person }, method: "GET", path: "/members", status },
  ...more,
});

export const calls: readonly Call[] = [
  members("who looks after Abdul", "abdul", 200),
  members("somebody whom no team looks after", "grace", 200),
  members("who acts without the grant", "abdul", 403, { as: { person: "abdul", actor: "tom" } }),
  members("without a token", "abdul", 401, { as: "nobody" }),
];
