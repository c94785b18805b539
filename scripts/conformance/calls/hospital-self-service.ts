import { versionOf } from "#mocks/nation/hospital-care/self-service.ts";
import { careIn } from "#mocks/nation/hospital-care/care.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import type { Call } from "./call.ts";

const lung = appointmentId("kris-lung-function");
const key = "8f2d1c34-1c52-4d0e-9c22-6a1a2b3c4d5e";

const seenBy = (nation: Nation): string => {
  const found = careIn(nation, "kris").appointments.find(({ id }) => id === lung);
  return found === undefined ? "" : `W/"${versionOf(found)}"`;
};

const posted = (name: string, act: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "POST",
  path: `/appointments/${lung}/${act}`,
  headers: { "content-type": "application/json", "idempotency-key": key, "if-match": 'W/"unseen"' },
  body: {},
  status,
  ...more,
});

const seen = (nation: Nation) =>
  Promise.resolve({
    "content-type": "application/json",
    "idempotency-key": key,
    "if-match": seenBy(nation),
  });

export const calls: readonly Call[] = [
  {
    name: "what Kris can do with appointments at Northfield",
    as: { person: "kris" },
    method: "GET",
    path: "/appointments",
    status: 200,
  },
  posted("a version that was not seen", "confirm", 412),
  posted("a reason that nobody knows", "cancel", 400, { body: { reason: "weather" } }),
  posted("I will be there", "confirm", 200, { headers: seen }),
  posted("the same again", "confirm", 200),
  posted("something else under the same key", "cancel", 422, { body: { reason: "not-well" } }),
  posted("nobody's appointment", "confirm", 404, { path: "/appointments/none/confirm" }),
];
