import { afterEach, expect, test, vi } from "vitest";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { followersOf } from "#lib/store/access-changes.ts";
import { nameOnChannel } from "#lib/store/acting.ts";
import { plainHash } from "#lib/store/sealing.ts";
import { accessEvents, accessMark } from "./live-access.ts";
import { endSessionByHash } from "./session.ts";
import { actingDoor, rosa, theo } from "./testing/acting-door.ts";
import { aRole, handleOf } from "./testing/acting-nation.ts";
import { signIn, visitOf } from "./testing/sign-in.ts";

vi.mock("#lib/gateways/validated-relationships/client.ts");
vi.mock("#lib/gateways/relationship-terms/client.ts");

const door = actingDoor();

const left: AbortController[] = [];
afterEach(() => {
  for (const one of left.splice(0)) one.abort();
});

/** Opens a page about somebody; `hears` waits for its next word. */
async function openPage(id: string, person: PersonHandle = handleOf(rosa)) {
  const mark = (await accessMark(visitOf(id), person)) ?? "";
  const leaves = new AbortController();
  left.push(leaves);
  const stream = accessEvents({ asks: () => visitOf(id), segment: person, mark }, leaves.signal);
  const reader = stream.getReader();
  let read = "";
  async function hears(): Promise<string> {
    for (;;) {
      const [event, ...rest] = read.split("\n\n");
      if (rest.length > 0) {
        read = rest.join("\n\n");
        return (event ?? "").replace("data: ", "");
      }
      const { done, value } = await reader.read();
      if (done) return "(end)";
      read += new TextDecoder().decode(value);
    }
  }
  return { mark, leaves, hears };
}

test("a page about another person is told at once that it stands as it was drawn", async () => {
  const page = await openPage(await signIn());
  expect(await page.hears()).toBe("same");
});

test("when access ends, the page hears of it within a second: first to show nothing, then that it is over", async () => {
  const page = await openPage(await signIn());
  expect(await page.hears()).toBe("same");
  door.change({ status: "inactive", reason: "ROLE_DEACTIVATED_SAFEGUARDING" });
  const began = performance.now();
  await door.hears(aRole(rosa).id);
  expect(await page.hears()).toBe("look");
  expect(await page.hears()).toBe("over");
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await page.hears()).toBe("(end)");
});

test("while nobody can say what happened, it is over", async () => {
  const page = await openPage(await signIn());
  await page.hears();
  door.nation.fails({ kind: "unavailable" });
  await door.hears(aRole(rosa).id);
  expect([await page.hears(), await page.hears()]).toEqual(["look", "over"]);
});

test("when something else is granted, the page is not the same; when nothing changed, it is shown again", async () => {
  const page = await openPage(await signIn());
  await page.hears();
  await door.hears(aRole(rosa).id);
  expect([await page.hears(), await page.hears()]).toEqual(["look", "same"]);
  door.nation.granted = ["APPT"];
  await door.hears(aRole(rosa).id);
  expect([await page.hears(), await page.hears()]).toEqual(["look", "changed"]);
});

test("when the session ends elsewhere, its pages hear of it and those of other sessions do not", async () => {
  const [id, another] = [await signIn(), await signIn()];
  const [page, other] = [await openPage(id), await openPage(another)];
  expect([await page.hears(), await other.hears()]).toEqual(["same", "same"]);
  await endSessionByHash(plainHash(id), "log-out-everywhere");
  expect([await page.hears(), await page.hears(), await page.hears()]).toEqual(["look", "over", "(end)"]);
  await door.hears(aRole(rosa).id);
  expect([await other.hears(), await other.hears()]).toEqual(["look", "same"]);
});

test("whoever asks about somebody for whom they do not act hears that it is over", async () => {
  const id = await signIn();
  for (const person of [handleOf(theo), "no-handle" as PersonHandle, me])
    expect(await (await openPage(id, person)).hears()).toBe("over");
  expect(await (await openPage("nobody's")).hears()).toBe("over");
});

test("asking counts as no activity, and a page that was left is forgotten", async () => {
  const id = await signIn();
  const page = await openPage(id);
  await page.hears();
  const name = nameOnChannel(plainHash(id));
  expect(followersOf(name)).toBe(1);
  page.leaves.abort();
  expect(followersOf(name)).toBe(0);
});

test("a mark says nothing of what is granted, and differs from session to session", async () => {
  const marks = await Promise.all(
    [await signIn(), await signIn()].map((id) => accessMark(visitOf(id), handleOf(rosa))),
  );
  expect(new Set(marks).size).toBe(2);
  for (const mark of marks) expect(mark).toMatch(/^[\w-]{16}$/);
  expect(await accessMark(visitOf(await signIn()), me)).toBeNull();
});
