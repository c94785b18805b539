import { events } from "#mocks/prescriptions-for-patients/events.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const kris = { person: "kris" } as const;

const get = (name: string, as: Call["as"], status: number, more: Partial<Call> = {}): Call => ({
  name,
  as,
  method: "GET",
  path: "/Bundle",
  status,
  ...more,
});

const happens = (event: string, choice: string) => (nation: Nation) =>
  void events.find(({ name }) => name === event)?.happen(nation, choice);

const service = (state: string) => ({ before: happens("prescription-service-changes", state) });

export const calls: readonly Call[] = [
  get("prescriptions on their way, and one that was found broken", kris, 200),
  ...["abdul", "grace", "joan", "kyle", "leah", "nadia", "sarah", "tom"].map((person) =>
    get(`prescriptions of ${person}`, { person }, 200),
  ),
  get("no prescriptions at all", { person: "femi" }, 200),
  get("somebody's prescriptions for who acts for them", { person: "abdul", actor: "nadia" }, 200),
  get("while tracking is down", { person: "abdul" }, 200, {
    before: happens("prescription-tracking-changes", "down"),
  }),
  get("without a token", "nobody", 401),
  get("with an application's token", "application", 403),
  get("below P9", { person: "kris", level: "P5" }, 403),
  get("without a request id", kris, 400, { headers: { "x-request-id": "" } }),
  get("with a correlation id that is no UUID", kris, 400, { headers: { "x-correlation-id": "thread" } }),
  get("too slow", kris, 408, service("slow")),
  get("too often", kris, 429, service("busy")),
  get("broken", kris, 500, service("broken")),
];
