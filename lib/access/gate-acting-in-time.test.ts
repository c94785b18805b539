import { expect, test, vi } from "vitest";
import { listRoles } from "#lib/gateways/validated-relationships/client.ts";
import { ok } from "#lib/result.ts";
import { requirePermit } from "./gate.ts";
import { listActedFor } from "./named-person.ts";
import { actingDoor, ask, pass, rosa, theo } from "./testing/acting-door.ts";
import { aRole, handleOf } from "./testing/acting-nation.ts";
import { signIn, visitOf } from "./testing/sign-in.ts";

vi.mock("#lib/gateways/validated-relationships/client.ts");
vi.mock("#lib/gateways/relationship-terms/client.ts");

const door = actingDoor();

test("a read goes by what was said within five minutes; then it asks again", async () => {
  const id = await signIn();
  await ask(id, "test-results:read");
  expect(door.nation.asked()).toBe(1);
  door.change({ status: "inactive" });
  await pass(id, 5);
  expect(await ask(id, "test-results:read")).toBe("yes");
  expect(door.nation.asked()).toBe(0);
  vi.setSystemTime(Date.now() + 1);
  expect(await ask(id, "test-results:read")).toBe("acting-over");
  expect(door.nation.asked()).toBe(1);
});

test("an act asks each time and sees the end at once, and so does every read after it", async () => {
  const id = await signIn();
  await ask(id, "test-results:read");
  door.change({ status: "inactive", reason: "ROLE_DEACTIVATED_SAFEGUARDING" });
  expect(await ask(id, "appointments:book")).toBe("acting-over");
  expect(await ask(id, "test-results:read")).toBe("acting-over");
});

test("an act sees at once that something is no longer granted", async () => {
  const id = await signIn();
  expect(await ask(id, "appointments:book")).toBe("yes");
  door.nation.granted = ["TEST"];
  expect(await ask(id, "appointments:book")).toBe("not-shared");
  expect(await ask(id, "appointments:read")).toBe("not-shared");
});

test("parts of one page ask the nation once between them", async () => {
  const asker = visitOf(await signIn());
  await Promise.all(
    (["test-results:read", "appointments:read", "appointments:book"] as const).map((permission) =>
      requirePermit(asker, permission, handleOf(rosa)),
    ),
  );
  expect(door.nation.asked()).toBe(1);
});

test("while nobody can say, nobody new is opened and nothing is done", async () => {
  door.nation.fails({ kind: "unavailable" });
  const id = await signIn();
  expect(await ask(id, "test-results:read")).toBe("unavailable");
  door.nation.answers();
  expect(await ask(id, "test-results:read")).toBe("yes");
  door.nation.fails({ kind: "unavailable" });
  expect(await ask(id, "appointments:book")).toBe("unavailable");
  expect(await ask(id, "test-results:read")).toBe("yes");
  expect(await ask(id, "test-results:read", handleOf(theo))).toBe("unavailable");
});

test("to have been in a list is not to have been opened: while nobody can say, it opens nobody", async () => {
  door.nation.roles = [aRole(rosa), aRole(theo)];
  const id = await signIn();
  expect(await listActedFor(visitOf(id))).toMatchObject({ ok: true, value: [{}, {}] });
  expect(await ask(id, "test-results:read")).toBe("yes");
  door.nation.fails({ kind: "unavailable" });
  expect(await ask(id, "test-results:read")).toBe("yes");
  expect(await ask(id, "test-results:read", handleOf(theo))).toBe("unavailable");
});

test("what was said counts for reads for an hour of silence, and then for nothing", async () => {
  // A session lives for less than an hour, so that what it was told is made older instead.
  const id = await signIn();
  await ask(id, "test-results:read");
  door.nation.fails({ kind: "unavailable" });
  const older = (span: string) =>
    door.rows(`UPDATE acting_check SET verified_at = verified_at - interval '${span}'`);
  await older("60 minutes");
  expect(await ask(id, "test-results:read")).toBe("yes");
  expect(await ask(id, "medicines:read")).toBe("not-shared");
  expect(await ask(id, "appointments:cancel")).toBe("unavailable");
  await older("1 millisecond");
  expect(await ask(id, "test-results:read")).toBe("unavailable");
  door.nation.answers();
  expect(await ask(id, "test-results:read")).toBe("yes");
});

test("relationships without what they grant are as good as none", async () => {
  door.nation.failsTerms({ kind: "unavailable" });
  expect(await ask(await signIn(), "test-results:read")).toBe("unavailable");
});

test("an answer that cannot be read closes at once: silence is borne for an hour, nonsense is not", async () => {
  const id = await signIn();
  await ask(id, "test-results:read");
  await pass(id, 6);
  door.nation.fails({ kind: "unreadable" });
  expect(await ask(id, "test-results:read")).toBe("unreadable");
});

test("who is too slow is silent", async () => {
  const id = await signIn();
  await ask(id, "test-results:read");
  door.nation.keepsSilent();
  expect(await ask(id, "appointments:book")).toBe("unavailable");
  await pass(id, 6);
  expect(await ask(id, "test-results:read")).toBe("yes");
  expect(await ask(await signIn(), "test-results:read")).toBe("unavailable");
});

test("when something happened, every session asks again at its next request", async () => {
  const [one, two] = [await signIn(), await signIn()];
  for (const id of [one, two]) await ask(id, "test-results:read");
  door.change({ status: "inactive", reason: "ROLE_DEACTIVATED_SAFEGUARDING" });
  await door.hears(aRole(rosa).id);
  for (const id of [one, two]) expect(await ask(id, "test-results:read")).toBe("acting-over");
});

test("when something happened and nobody can say what, nothing stays open", async () => {
  const id = await signIn();
  await ask(id, "test-results:read");
  door.nation.fails({ kind: "unavailable" });
  await door.hears(aRole(rosa).id);
  expect(await ask(id, "test-results:read")).toBe("unavailable");
});

test("an older relationship of the same two people does not outlive the end for safety of a newer one", async () => {
  const newer = aRole(rosa, { id: "newer", updated: "2026-01-01T00:00:00Z" });
  door.nation.roles = [aRole(rosa), newer];
  const id = await signIn();
  expect(await ask(id, "test-results:read")).toBe("yes");
  door.nation.roles = [
    aRole(rosa),
    { ...newer, status: "inactive", reason: "ROLE_DEACTIVATED_SAFEGUARDING" },
  ];
  await door.hears(newer.id);
  expect(await ask(id, "test-results:read")).toBe("acting-over");
});

test("what was told before something happened is not kept after it", async () => {
  const id = await signIn();
  const before = ok({ roles: [aRole(rosa)], people: door.nation.people, complete: true });
  vi.mocked(listRoles).mockImplementation(async () => {
    // The relationship ends, and we hear of it, while this answer is on its way.
    await door.hears(aRole(rosa).id);
    return before;
  });
  expect(await ask(id, "test-results:read")).toBe("yes");
  door.nation.answers();
  door.change({ status: "inactive", reason: "ROLE_DEACTIVATED_SAFEGUARDING" });
  expect(await ask(id, "test-results:read")).toBe("acting-over");
});

test("the worker knows of grown-ups too who is helped, whoever told of it", async () => {
  await ask(await signIn(), "test-results:read");
  const rows = await door.rows("SELECT standing FROM known_role WHERE role = $1", [aRole(rosa).id]);
  expect(rows).toEqual([{ standing: "active" }]);
});

test("what is known of one session is of no use to another", async () => {
  await ask(await signIn(), "test-results:read");
  door.nation.fails({ kind: "unavailable" });
  expect(await ask(await signIn(), "test-results:read")).toBe("unavailable");
});
