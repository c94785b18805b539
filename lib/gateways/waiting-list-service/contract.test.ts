import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { shiftDay } from "#mocks/nation/calendar.ts";
import { careIn, knownCare } from "#mocks/nation/hospital-care/care.ts";
import { listPlaces, tellChange, withdraw } from "./client.ts";
import type { ChangeCommunication } from "./schema.ts";

const api = "waiting-list-service";
const room = contractRoom();
const skin = "RZ902~SQ2204471";
const hands = "RZ902~SQ2209310";
const knee = "RZ901~NF1150830";

const reader = (nhsNumber?: string) => room.permit("hospital-care:read", nhsNumber ? { nhsNumber } : {});
const actor = (nhsNumber?: string) => room.permit("waiting-lists:change", nhsNumber ? { nhsNumber } : {});
const numberOf = (key: string): string =>
  room.nation.people().find((person) => person.key === key)?.nhsNumber ?? expect.fail();

async function place(pathway: string, nhsNumber?: string) {
  const all = await listPlaces(reader(nhsNumber));
  const found = all.ok ? all.value.find((one) => one.pathway === pathway) : undefined;
  return found ?? expect.fail();
}

const told = (contentString: string, code = "worse"): ChangeCommunication => ({
  resourceType: "Communication",
  status: "completed",
  reasonCode: [{ coding: [{ system: "https://fhir.example/CodeSystem/waiting-list-change", code }] }],
  payload: [{ contentString }],
});

const leaving = { reason: "better" };

describe("reading", () => {
  test("the department of a list says who it is, when it is there, and what can be done", async () => {
    expect(await place(skin)).toMatchObject({
      contact: { name: "Dermatology waiting list team", hours: { length: 5 } },
      tellChange: { open: true, because: null },
      withdraw: { open: false, because: "has-date" },
      withdrawn: null,
      changes: [],
    });
  });

  test("Tom's department has a message that it should have answered, and wants a call before he leaves", async () => {
    expect(await place(knee, numberOf("tom"))).toMatchObject({
      withdraw: { open: false, because: "not-offered" },
      changes: [{ reference: "WL-100233", status: "received", answer: null }],
    });
  });

  test("lists of a hospital that takes no part are not told", async () => {
    expect(await listPlaces(reader(numberOf("joan")))).toEqual({ ok: true, value: [] });
  });

  test("what is about somebody else is refused whole", async () => {
    room.breaks(api, "wrong-patient");
    expect(await listPlaces(reader())).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });
});

describe("telling", () => {
  test("it is told once under a key, with a reference and a day; then looked at, then answered", async () => {
    const key = randomUUID();
    const first = await tellChange(actor(), skin, told("It itches at night"), key);
    if (!first.ok || first.value.kind !== "done") return expect.fail();
    const { reference } = first.value.value;
    expect(first.value.value).toMatchObject({
      status: "received",
      what: ["worse"],
      answerBy: shiftDay(room.nation.today(), 7),
    });
    expect(await tellChange(actor(), skin, told("It itches at night"), key)).toEqual(first);
    expect(await tellChange(actor(), skin, told("Other words"), key)).toMatchObject({
      value: { kind: "key-used" },
    });
    await room.happens("look-at-waiting-list-change", reference);
    expect((await place(skin)).changes).toMatchObject([{ status: "looked-at" }]);
    await room.happens("answer-waiting-list-change", reference);
    expect((await place(skin)).changes).toMatchObject([{ status: "answered", answer: {} }]);
  });

  test("an answer that was lost is got again: it is told once", async () => {
    room.breaks(api, "applied");
    expect(await tellChange(actor(), skin, told("Once"), randomUUID())).toMatchObject({
      value: { kind: "done" },
    });
    expect((await place(skin)).changes).toHaveLength(1);
  });

  test("no words and codes that nobody published are not taken; another's list is not found", async () => {
    for (const wrong of [told(" "), told("x", "weather")])
      expect(await tellChange(actor(), skin, wrong, randomUUID())).toMatchObject({
        failure: { kind: "unreadable" },
      });
    expect(await tellChange(actor(numberOf("nadia")), skin, told("x"), randomUUID())).toMatchObject({
      failure: { kind: "not-found" },
    });
  });
});

describe("leaving", () => {
  test("who leaves is off the list at once, for the aggregator too, and once", async () => {
    const who = numberOf("nadia");
    const key = randomUUID();
    const seen = await place(hands, who);
    const first = await withdraw(actor(who), seen, leaving, key);
    expect(first).toMatchObject({
      value: { kind: "done", value: { withdrawn: { reference: "WL-100300" } } },
    });
    expect(await withdraw(actor(who), seen, leaving, key)).toEqual(first);
    expect(await withdraw(actor(who), seen, leaving, randomUUID())).toMatchObject({
      value: { kind: "ended" },
    });
    const list = knownCare(room.nation, "nadia").waitingLists.find(({ pathway }) => pathway === hands);
    expect(list?.ended).toBe(room.nation.today());
  });

  test("a date that was given meanwhile comes first; where it is only seen no longer, it is seen again", async () => {
    const who = numberOf("nadia");
    const seen = await place(hands, who);
    expect(await withdraw(actor(who), { ...seen, version: "old" }, leaving, randomUUID())).toMatchObject({
      value: { kind: "changed" },
    });
    const [one] = careIn(room.nation, "nadia").appointments;
    if (one) Object.assign(one, { pathway: hands });
    expect(await withdraw(actor(who), seen, leaving, randomUUID())).toMatchObject({
      value: { kind: "shut", because: "HAS_DATE" },
    });
  });
});

test("a department that answers later than a page waits is waited for", async () => {
  room.breaks(api, "delay", { method: "POST", ms: 2_800 });
  expect(await tellChange(actor(), skin, told("Slow"), randomUUID())).toMatchObject({
    value: { kind: "done", value: { words: "Slow" } },
  });
});

test.each([
  ["status", { status: 401, count: 2 }, "unavailable"],
  ["status", { status: 403 }, "not-allowed"],
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["truncate", { count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["drift", {}, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  // Tom has told something, which has a status.
  expect(await listPlaces(reader(numberOf("tom")))).toMatchObject({ ok: false, failure: { kind } });
});
