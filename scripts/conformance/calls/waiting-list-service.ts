import { heldPlaces, versionOfPlace } from "#mocks/nation/hospital-care/waiting-lists.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const key = "5b0e2c64-7a52-4f0e-8d22-6a1a2b3c4d5e";
const otherKey = "5b0e2c64-7a52-4f0e-8d22-6a1a2b3c4d5f";
const leavingKey = "5b0e2c64-7a52-4f0e-8d22-6a1a2b3c4d60";
const skin = "RZ902~SQ2204471";
const hands = "RZ902~SQ2209310";

const change = {
  resourceType: "Communication",
  status: "completed",
  reasonCode: [
    { coding: [{ system: "https://fhir.example/CodeSystem/waiting-list-change", code: "worse" }] },
  ],
  payload: [{ contentString: "It itches at night." }],
};

const under = (idempotencyKey: string) => ({
  "content-type": "application/json",
  "idempotency-key": idempotencyKey,
});

const headers = under(key);

const posted = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  ...{ name, as: { person: "kris" }, method: "POST", path, headers, body: change, status },
  ...more,
});

/** The headers of who leaves Nadia's list as it stands. */
function seen(nation: Nation): Promise<Record<string, string>> {
  const nadia = nation.people().find((person) => person.key === "nadia");
  const held = nadia && heldPlaces(nation, nadia).find(({ list }) => list.pathway === hands);
  return Promise.resolve({
    ...under(leavingKey),
    "if-match": held ? `W/"${versionOfPlace(nation, held)}"` : "",
  });
}

const left = (name: string, status: number, more: Partial<Call> = {}): Call =>
  posted(name, `/entries/${hands}/withdraw`, status, {
    ...{ as: { person: "nadia" }, body: { reason: "better" }, headers: seen },
    ...more,
  });

export const calls: readonly Call[] = [
  {
    name: "what Kris can do about their waiting lists",
    as: { person: "kris" },
    method: "GET",
    path: "/entries",
    status: 200,
  },
  posted("a message without words", `/entries/${skin}/changes`, 400, { body: { ...change, payload: [] } }),
  posted("my condition has changed", `/entries/${skin}/changes`, 201),
  posted("the same again", `/entries/${skin}/changes`, 201),
  posted("something else under the same key", `/entries/${skin}/changes`, 422, {
    body: { ...change, payload: [{ contentString: "Other words." }] },
  }),
  posted("nobody’s list", "/entries/none/changes", 404),
  posted("leaving a list with a date", `/entries/${skin}/withdraw`, 409, {
    ...{ body: { reason: "better" }, headers: under(otherKey) },
  }),
  left("leaving a list that was not seen", 412, { headers: under(leavingKey) }),
  left("leaving a list", 200),
  left("leaving it again", 410, { headers: under(otherKey) }),
];
