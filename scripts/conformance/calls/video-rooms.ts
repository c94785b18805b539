import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import type { Call } from "./call.ts";

const dietitian = `hospital-${appointmentId("kris-dietitian")}`;
const key = "3b0f7d56-2a5e-4a3c-8e1f-0c9d8b7a6f5e";

const posted = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "POST",
  path: `/rooms/${dietitian}/${path}`,
  headers: { "content-type": "application/json", "idempotency-key": key },
  body: {},
  status,
  ...more,
});

export const calls: readonly Call[] = [
  {
    name: "the rooms of Kris's appointments by video",
    as: { person: "kris" },
    method: "GET",
    path: "/rooms",
    status: 200,
  },
  posted("an interpreter without a language", "guests", 400, { body: { kind: "interpreter" } }),
  posted("a carer", "guests", 201, { body: { kind: "carer" } }),
  posted("the same carer again", "guests", 200, { body: { kind: "carer" } }),
  posted("somebody else under the same key", "guests", 422, {
    body: { kind: "interpreter", language: "Polish" },
  }),
  posted("a way in, long before", "join", 409),
  posted("a phone call instead, long before", "call-instead", 409, {
    headers: {
      "content-type": "application/json",
      "idempotency-key": "4b0f7d56-2a5e-4a3c-8e1f-0c9d8b7a6f5e",
    },
  }),
  posted("nobody's room", "join", 404, { path: "/rooms/none/join" }),
];
