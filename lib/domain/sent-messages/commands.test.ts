import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { pdf, photo } from "#lib/photo-for-tests.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { teamMessages } from "#mocks/nation/team-messages/state.ts";
import { attachFile, removeAttachedFile, sendToTeam, type MessageToSend } from "./commands.ts";
import { getSentMessage, listAttachedFiles, listSentMessages, openAttachedFile } from "./queries.ts";

vi.mock("#lib/access/gate.ts");

const room = contractRoom();
let store: TestDatabase;
let owner: pg.Client;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  owner = new pg.Client({ connectionString: store.ownerUrl });
  await owner.connect();
  sessionId = await signIn();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await store.close();
});
beforeEach(async () => {
  await owner.query("truncate message_file");
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
});

const asker = () => visitOf(sessionId);
const message = (key: string, more: Partial<MessageToSend> = {}): MessageToSend => ({
  key,
  about: { kind: "other", name: null, at: null },
  holder: { of: "surgery" },
  asked: { team: "A20002-reception", words: "When do you open?" },
  ...more,
});
const send = (...asked: Parameters<typeof message>) => sendToTeam(asker(), me, message(...asked));
const attach = (key: string, name: string, bytes: Uint8Array) =>
  attachFile(asker(), me, key, { name, bytes });
const ofKris = () => teamMessages(room.nation).filter(({ nhsNumber }) => nhsNumber === "9996789012");
const files = async (key: string) => {
  const list = await listAttachedFiles(asker(), me, key);
  return list.ok ? list.value : [];
};

test("a message sent again under its key is one message", async () => {
  const first = await send("a");
  expect(first).toMatchObject({ ok: true, value: { kind: "sent" } });
  expect(await send("a")).toEqual(first);
  expect(ofKris()).toHaveLength(1);
});

test("two posts at the same moment send one message", async () => {
  const both = await Promise.all([send("b"), send("b")]);
  expect(both[0]).toEqual(both[1]);
  expect(ofKris()).toHaveLength(1);
});

test("other words under a key that was used are not told to be sent", async () => {
  await send("c");
  const asked = { team: "A20002-reception", words: "Something else." };
  expect(await send("c", { asked })).toMatchObject({ ok: true, value: { kind: "sent-already" } });
  expect(ofKris().map(({ text }) => text)).toEqual(["When do you open?"]);
});

test("an answer that was lost is found out by our reference at once", async () => {
  room.breaks("team-messages", "applied", { method: "POST", status: 503, count: 9 });
  expect(await send("d")).toMatchObject({ ok: true, value: { kind: "sent" } });
  expect(ofKris()).toHaveLength(1);
});

test("where nobody can tell, that is said, and sending again sends it once", async () => {
  room.breaks("team-messages", "applied", { method: "POST", status: 503, count: 9 });
  room.breaks("team-messages", "status", { path: "by-reference", status: 503, count: 9 });
  expect(await send("e")).toEqual({ ok: true, value: { kind: "unknown" } });
  room.nation.faults.clear();
  expect(await send("e")).toMatchObject({ ok: true, value: { kind: "sent" } });
  expect(ofKris()).toHaveLength(1);
});

test("a team that takes no such message gets none", async () => {
  const about = { kind: "medicine", name: null, at: null } as const;
  expect(await send("f", { about })).toEqual({ ok: true, value: { kind: "not-taken" } });
  expect(ofKris()).toEqual([]);
});

test("files are kept encrypted, go with the message, and are forgotten", async () => {
  expect(await attach("g", "../my rash.jpeg", await photo())).toEqual({ ok: true, value: { kind: "kept" } });
  expect(await attach("g", "letter.pdf", pdf())).toEqual({ ok: true, value: { kind: "kept" } });
  expect((await files("g")).map(({ name }) => name)).toEqual(["my rash.jpg", "letter.pdf"]);
  const rows = JSON.stringify(
    (await owner.query("select *, encode(content, 'escape') as said from message_file")).rows,
  );
  for (const plain of ["rash", "letter", "%PDF", "JFIF"]) expect(rows).not.toContain(plain);
  await send("g");
  expect(ofKris()[0]?.files).toMatchObject([
    { name: "my rash.jpg", type: "image/jpeg" },
    { name: "letter.pdf", type: "application/pdf", size: pdf().length },
  ]);
  expect((await owner.query("select 1 from message_file")).rowCount).toBe(0);
});

test("a photo is handed back without the place where it was taken", async () => {
  await attach("h", "rash.jpg", await photo());
  const [kept] = await files("h");
  const opened = await openAttachedFile(asker(), me, "h", kept?.id ?? "");
  expect(opened.ok && opened.value.bytes.includes("GPS")).toBe(false);
  expect(await openAttachedFile(asker(), me, "another", kept?.id ?? "")).toMatchObject({ ok: false });
});

test("a fourth file is not taken, also of several that come at once; a removed one makes room", async () => {
  const four = await Promise.all([1, 2, 3, 4].map((one) => attach("i", `${String(one)}.pdf`, pdf())));
  expect(four.filter((one) => one.ok && one.value.kind === "kept")).toHaveLength(3);
  expect(await attach("i", "5.pdf", pdf())).toMatchObject({ value: { kind: "refused", because: "full" } });
  const [first] = await files("i");
  await removeAttachedFile(asker(), me, "i", first?.id ?? "");
  expect(await attach("i", "6.pdf", pdf())).toMatchObject({ value: { kind: "kept" } });
});

test("a person has no more than a few files waiting altogether", async () => {
  const keys = Array.from({ length: 9 }, () => randomUUID());
  const became = [];
  for (const key of keys)
    for (const name of ["a.pdf", "b.pdf", "c.pdf"]) became.push(await attach(key, name, pdf()));
  expect(became.filter((one) => one.ok && one.value.kind === "kept")).toHaveLength(24);
  expect(became.at(-1)).toMatchObject({ value: { kind: "refused", because: "too-many" } });
});

test.each([
  ["an SVG", Buffer.from("<svg/>"), "not-allowed"],
  ["a locked PDF", pdf("/Encrypt 5 0 R "), "encrypted"],
  ["nothing", Buffer.alloc(0), "missing"],
])("%s is refused by its bytes", async (_, bytes, because) => {
  expect(await attach("j", "photo.jpg", bytes)).toMatchObject({ value: { kind: "refused", because } });
});

test("what was sent is listed with how it stands", async () => {
  const sent = await send("k");
  const id = sent.ok && sent.value.kind === "sent" ? sent.value.id : "";
  const list = await listSentMessages(asker(), me);
  expect(list).toMatchObject({ ok: true, value: [{ id, standing: "received", words: "When do you open?" }] });
  expect(await getSentMessage(asker(), me, id)).toMatchObject({
    value: { message: { team: { name: "Reception team" } }, answers: [] },
  });
  expect(await getSentMessage(asker(), me, "none")).toMatchObject({ failure: { kind: "not-found" } });
});
