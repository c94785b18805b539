import type { Call } from "./call.ts";

const key = "3f1f9a52-5f0d-4c3a-9a63-0c8f6c2f7a11";
const json = { "content-type": "application/json" };
const message = {
  team: "A20002-reception",
  about: { kind: "other", name: null, at: null },
  text: "When do you open on Saturday?",
  files: [],
};

const asked = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  ...{ name, as: { person: "kris" }, method: "GET", path, status },
  ...more,
});

const posted = (name: string, status: number, more: Partial<Call> = {}): Call =>
  asked(name, "/messages", status, {
    ...{ method: "POST", headers: { ...json, "idempotency-key": key }, body: message },
    ...more,
  });

export const calls: readonly Call[] = [
  asked("the teams to which Kris can write", "/teams", 200),
  asked("nobody at a surgery that takes nothing online", "/teams", 200, { as: { person: "wendy" } }),
  posted("a new message is 201", 201),
  posted("the same again is 200", 200),
  posted("another under the same key is 422", 422, { body: { ...message, text: "Another." } }),
  posted("a message that is none is 400", 400, {
    headers: { ...json, "idempotency-key": key.replace("3f", "4f") },
    body: {},
  }),
  posted("what the team does not take is 409", 409, {
    headers: { ...json, "idempotency-key": key.replace("3f", "5f") },
    body: { ...message, about: { ...message.about, kind: "result" } },
  }),
  posted("without a key is 400", 400, { headers: json }),
  asked("everything that Kris wrote", "/messages", 200),
  asked("one by its reference", `/messages/by-reference/${key}`, 200),
  asked("none under that reference", `/messages/by-reference/${key.replace("3f", "6f")}`, 404),
  asked("a file of another type is 415", `/files/${key}`, 415, {
    ...{ method: "PUT", headers: { "content-type": "image/svg+xml" }, body: {} },
  }),
  asked("who acts for somebody may not", "/messages", 403, { as: { person: "kyle", actor: "sarah" } }),
  asked("without a token", "/teams", 401, { as: "nobody" }),
];
