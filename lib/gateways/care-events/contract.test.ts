import { beforeEach, describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { careEventsIn } from "#mocks/nation/care-events/state.ts";
import { newRole } from "#mocks/nation/relationships/grants.ts";
import type { AccessCode } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { getTelecare, listCareEvents, listToldEvents } from "./client.ts";

const api = "care-events";
const room = contractRoom();

beforeEach(() => room.nation.reset(new Date("2028-05-16T09:00:00.000Z")));
const [abdul, nadia, grace] = ["9990123454", "9991234567", "9999012345"] as const;

const nadiaIs = () => room.nation.personByKey("nadia")?.nhsNumber ?? nadia;
const own = (nhsNumber: string = abdul) => room.permit("care-updates:read", { nhsNumber });
const byNadia = () => room.permit("care-updates:read", { nhsNumber: abdul, actor: nadiaIs() });

function nadiaActs(access: AccessCode[]) {
  return newRole(room.nation, relationships(room.nation), {
    ...{ id: "11111111-2222-4333-8444-555555555555", patient: abdul, performer: nadiaIs(), access },
    ...{ legalBasis: "consent", status: "active", reason: "ROLE_CREATED", grantor: "A20001", by: "surgery" },
  });
}

async function events(permit = own()) {
  const answer = await listCareEvents(permit);
  return answer.ok ? answer.value : expect.fail(answer.failure.kind);
}

async function follow(after: string | null) {
  const answer = await listToldEvents(room.systemPermit("follow-care-events"), after);
  if (!answer.ok || answer.value.kind !== "events") throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe("what happened", () => {
  test("a fall that ends in hospital is told latest first, with the ward and its telephone", async () => {
    await room.happens("fall-ambulance-admission", "abdul");
    expect((await events()).slice(0, 2)).toMatchObject([
      { kind: "admitted", place: { name: "Northfield Hospital" }, ward: { telephone: "01632 960171" } },
      { kind: "ambulance", ward: null },
    ]);
  });

  test("going home tells what changed, and the letter and the plan are there", async () => {
    await room.happens("fall-ambulance-admission", "abdul");
    await room.happens("moved-ward", "abdul");
    await room.happens("discharged", "abdul");
    const [home, moved] = await events();
    expect(moved).toMatchObject({ kind: "moved", ward: { name: "Ward 7, East Wing" } });
    expect(home?.discharge?.medicines.map(({ change }) => change)).toEqual(["started", "stopped", "changed"]);
    expect(home?.discharge).toMatchObject({ planChanged: true, letter: expect.any(String) as string });
  });

  test("somebody to whom nothing happened has an empty list", async () => {
    expect(await events(own(grace))).toEqual([]);
  });

  test("who acts is told what was granted, and nothing of what is private", async () => {
    nadiaActs(["RECRD"]);
    const [mine, hers] = [await events(), await events(byNadia())];
    expect(mine.filter((one) => one.private)).toHaveLength(1);
    expect(hers).toEqual(mine.filter((one) => !one.private));
  });

  test("who acts without the grant is refused", async () => {
    nadiaActs(["APPT"]);
    expect(await listCareEvents(byNadia())).toMatchObject({ failure: { kind: "not-allowed" } });
  });

  test("a change of a medicine that nobody knows condemns the answer", async () => {
    const [home] = await events();
    const medicines = [{ change: "swapped", name: "Ramipril", dose: null, before: null, why: null }];
    const strange = { ...home, discharge: { ...home?.discharge, medicines } };
    room.breaks(api, "body", { body: { person: abdul, events: [strange] } });
    expect(await listCareEvents(own())).toMatchObject({ failure: { kind: "unreadable" } });
  });
});

describe("the alarm at home", () => {
  const read = (nhsNumber: string = abdul) => getTelecare(room.permit("falls:read", { nhsNumber }));

  test("tells its devices and a fall, and whom to call", async () => {
    await room.happens("fall-ambulance-admission", "abdul");
    expect(await read()).toMatchObject({
      value: {
        centre: { telephone: "01632 960175" },
        devices: [{ battery: 64, lastSeen: "2028-05-16T09:00:00.000Z" }, { battery: null }, { battery: 12 }],
        alerts: [{ kind: "fall", outcome: "ambulance" }, { kind: "button" }, { kind: "fall" }],
      },
    });
  });

  test("somebody without one has none", async () => {
    expect(await read(grace)).toEqual({ ok: true, value: null });
  });

  test("a device that fell silent was last heard of 26 hours ago", async () => {
    const [device] = careEventsIn(room.nation, "abdul").telecare?.devices ?? [];
    await room.happens("telecare-falls-silent", device?.id ?? "");
    const answer = await read();
    const lastSeen = answer.ok ? (answer.value?.devices[0]?.lastSeen ?? "") : "";
    expect(Math.round((room.nation.now().getTime() - Date.parse(lastSeen)) / 3_600_000)).toBe(26);
  });
});

describe("the feed", () => {
  test("an admission is told once, with the relationships that may hear of it, and never what it is", async () => {
    const { id } = nadiaActs(["RECRD"]);
    const { cursor } = await follow(null);
    await room.happens("fall-ambulance-admission", "abdul");
    const next = await follow(cursor);
    const [admitted] = await events();
    expect(next.events).toEqual([
      { event: admitted?.id, person: abdul, at: admitted?.at, relationships: [id] },
    ]);
    expect((await follow(next.cursor)).events).toEqual([]);
  });

  test("a role that does not open the record hears of nothing", async () => {
    nadiaActs(["APPT", "DOCS"]);
    await room.happens("fall-ambulance-admission", "abdul");
    expect((await follow(null)).events).toMatchObject([{ relationships: [] }]);
  });

  test("after a reset an old cursor is gone", async () => {
    const { cursor } = await follow(null);
    room.nation.reset();
    expect(await listToldEvents(room.systemPermit("follow-care-events"), cursor)).toEqual({
      ok: true,
      value: { kind: "cursor-gone" },
    });
  });
});

test.each([
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["status", { status: 403, count: 2 }, "not-allowed"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["wrong-patient", {}, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await listCareEvents(own())).toMatchObject({ ok: false, failure: { kind } });
  room.nation.faults.clear();
  room.breaks(api, fault, more);
  expect(await getTelecare(room.permit("falls:read", { nhsNumber: abdul }))).toMatchObject({
    failure: { kind },
  });
});
