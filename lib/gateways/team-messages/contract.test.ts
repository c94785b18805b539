import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { sentBy } from "#mocks/nhs-app-api/sender.ts";
import {
  findMessage,
  listMessages,
  listTeams,
  sendFile,
  sendMessage,
  type NewTeamMessage,
} from "./client.ts";

const room = contractRoom();
const api = "team-messages";
const omar = "9994455664";
const wendy = "9996677885";

const reader = () => room.permit("messages:read");
const sender = () => room.permit("messages:send");
const words: NewTeamMessage = {
  team: "A20002-reception",
  about: { kind: "appointment", name: "Blood test", at: "2028-05-22T09:30:00+01:00" },
  text: "Can I eat before it?",
  files: [],
};

async function sent(message = words, reference = randomUUID()) {
  const answer = await sendMessage(sender(), message, reference);
  if (!answer.ok || answer.value.kind !== "sent") throw new Error(JSON.stringify(answer));
  return answer.value.message;
}
const standing = async () => {
  const list = await listMessages(reader());
  return list.ok ? list.value.map(({ status }) => status) : list.failure.kind;
};

test("teams of the surgery and of the hospital departments that look after appointments are told", async () => {
  const teams = await listTeams(reader());
  expect(teams).toMatchObject({ ok: true });
  const told = teams.ok ? teams.value : [];
  expect(told.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["A20002-reception", "A20002-prescriptions", "A20002-results"]),
  );
  const departments = told.filter(({ appointments }) => appointments !== null);
  expect(departments.length).toBeGreaterThan(0);
  expect(departments.every(({ takes }) => takes.join() === "appointment")).toBe(true);
});

test("nobody at a surgery that takes nothing online reads messages", async () => {
  const teams = await listTeams(room.permit("messages:read", { nhsNumber: wendy }));
  expect(teams).toEqual({ ok: true, value: [] });
});

test("a message is taken once under its reference, and is found by it", async () => {
  room.nation.reset(new Date("2028-05-16T10:00:00+01:00"));
  const reference = randomUUID();
  const first = await sent(words, reference);
  expect(await sent(words, reference)).toEqual(first);
  expect(first).toMatchObject({ status: "received", readAt: null, person: kris, replyBy: "2028-05-18" });
  expect(await findMessage(sender(), reference)).toEqual({ ok: true, value: first });
  const other = { ...words, text: "Something else." };
  expect(await sendMessage(sender(), other, reference)).toEqual({
    ok: true,
    value: { kind: "reference-used" },
  });
  expect(await standing()).toEqual(["received"]);
});

test("what nobody sent is not found", async () => {
  expect(await findMessage(sender(), randomUUID())).toEqual({ ok: false, failure: { kind: "not-found" } });
});

test("a message that was taken, though its answer was lost, is not taken twice", async () => {
  room.breaks(api, "applied", { method: "POST" });
  await sent();
  expect(await standing()).toEqual(["received"]);
});

test("files go before their message, and the same under the same id is the same", async () => {
  const id = randomUUID();
  const file = { id, type: "image/png", bytes: Uint8Array.from([1, 2, 3]) };
  expect(await sendFile(sender(), file)).toEqual({ ok: true, value: null });
  expect(await sendFile(sender(), file)).toEqual({ ok: true, value: null });
  expect(await sendFile(sender(), { ...file, bytes: Uint8Array.from([4]) })).toMatchObject({ ok: false });
  const message = await sent({ ...words, files: [{ id, name: "rash.png" }] });
  expect(message.files).toEqual([{ name: "rash.png", type: "image/png", size: 3 }]);
});

test("a team takes nothing that is not its part", async () => {
  const medicine = { ...words, about: { ...words.about, kind: "medicine" as const } };
  expect(await sendMessage(sender(), medicine, randomUUID())).toEqual({
    ok: true,
    value: { kind: "not-taken" },
  });
});

test("the team reads it, then answers from its organisation in the thread that was named", async () => {
  const message = await sent();
  await room.happens("team-reads-message", message.id);
  expect(await standing()).toEqual(["read"]);
  await room.happens("team-answers-message", message.id);
  expect(await standing()).toEqual(["answered"]);
  const [answer] = sentBy(room.nation);
  expect(answer?.body).toMatchObject({
    identifier: expect.arrayContaining([
      { system: expect.stringMatching(/campaign-id$/), value: message.conversation },
    ]),
    requester: { identifier: { value: "A20002" } },
  });
});

test("it is read by itself at ten on the next working day", async () => {
  await sent();
  room.nation.moveClock(new Date("2028-05-17T10:01:00+01:00"));
  expect(await standing()).toEqual(["read"]);
});

test("nothing of somebody else comes, and nobody writes for another", async () => {
  await sent();
  expect(await listMessages(room.permit("messages:read", { subject: omar }))).toMatchObject({
    failure: { kind: "unreadable" },
  });
  const acting = room.permit("messages:send", { actor: omar });
  expect(await sendMessage(acting, words, randomUUID())).toMatchObject({ ok: false });
});

test.each([
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await listTeams(reader())).toMatchObject({ ok: false, failure: { kind } });
});
