import { describe, expect, test } from "vitest";
import { contractRoom, type Holder } from "#lib/access/testing/contract-room.ts";
import {
  beginVisit,
  checkCode,
  checkStored,
  findDeliveries,
  getPreference,
  sendCode,
  setPreference,
} from "./client.ts";

const api = "data-opt-out";
const room = contractRoom();
const leah = "9993334448";
const kyle = "9994567896";
const CODE = "246810";

const changer = (holder: Holder = {}) => room.permit("data-sharing:change", holder);

async function begun(permit = changer()) {
  const visit = await beginVisit(permit);
  if (!visit.ok || visit.value.kind !== "begun") throw new Error("not begun");
  return visit.value.session;
}

async function withCode(permit = changer()) {
  const session = await begun(permit);
  expect(await sendCode(permit, session, "email")).toEqual({ ok: true, value: null });
  expect(await checkCode(permit, session, CODE)).toEqual({ ok: true, value: "right" });
  return session;
}

const notReady = { ok: true, value: { kind: "not-ready" } };
const ready = (value: unknown) => ({ ok: true, value: { kind: "ready", value } });

describe("a visit", () => {
  test("leads from the search over the code to the choice, and each answer is late", async () => {
    const session = await begun();
    expect(await findDeliveries(changer(), session)).toEqual(notReady);
    expect(await findDeliveries(changer(), session)).toEqual(
      ready([
        { type: "sms", to: expect.stringMatching(/^\*+0005$/) as string },
        { type: "email", to: "k***@example.com" },
      ]),
    );
    expect(await getPreference(changer(), session)).toMatchObject({
      ok: false,
      failure: { kind: "not-allowed" },
    });
    await sendCode(changer(), session, "sms");
    await checkCode(changer(), session, CODE);
    expect(await getPreference(changer(), session)).toEqual(notReady);
    expect(await getPreference(changer(), session)).toEqual(ready({ optedOut: false, since: null }));
    expect(await setPreference(changer(), session, true)).toEqual({ ok: true, value: null });
    expect(await checkStored(changer(), session)).toEqual(notReady);
    expect(await checkStored(changer(), session)).toEqual(ready(true));
    await getPreference(changer(), session);
    expect(await getPreference(changer(), session)).toEqual(
      ready({ optedOut: true, since: expect.any(String) as string }),
    );
  });

  test("somebody who opted out before finds it, and opts in again", async () => {
    const permit = changer({ nhsNumber: leah });
    const session = await withCode(permit);
    await getPreference(permit, session);
    expect(await getPreference(permit, session)).toMatchObject(ready({ optedOut: true }));
    await setPreference(permit, session, false);
    await getPreference(permit, session);
    expect(await getPreference(permit, session)).toMatchObject(ready({ optedOut: false }));
  });

  test("three wrong codes lock it", async () => {
    const session = await begun();
    expect(await checkCode(changer(), session, CODE)).toMatchObject({ ok: false });
    await sendCode(changer(), session, "sms");
    for (let wrong = 0; wrong < 3; wrong += 1)
      expect(await checkCode(changer(), session, "000000")).toEqual({ ok: true, value: "wrong" });
    expect(await checkCode(changer(), session, CODE)).toEqual({ ok: true, value: "locked" });
  });

  test("before the code nothing is stored, and before a choice nothing is to be found", async () => {
    const session = await begun();
    expect(await setPreference(changer(), session, true)).toMatchObject({ ok: false });
    expect(await checkStored(changer(), session)).toMatchObject({
      ok: false,
      failure: { kind: "changed-meanwhile" },
    });
  });

  test("a child is too young, and nobody chooses for somebody else", async () => {
    expect(await beginVisit(changer({ nhsNumber: kyle }))).toEqual({
      ok: true,
      value: { kind: "too-young" },
    });
    expect(await beginVisit(changer({ actor: leah }))).toMatchObject({
      ok: false,
      failure: { kind: "not-allowed" },
    });
  });

  test("a session of somebody else, or of nobody, is not found", async () => {
    const session = await begun();
    const other = changer({ nhsNumber: leah });
    const notFound = { ok: false, failure: { kind: "not-found" } };
    expect(await findDeliveries(other, session)).toEqual(notFound);
    expect(await sendCode(changer(), "none", "sms")).toEqual(notFound);
  });

  test("what was not offered is not sent to", async () => {
    const permit = changer({ nhsNumber: leah });
    const session = await begun(permit);
    room.nation.change("leah", { "account.mobile": null });
    expect(await sendCode(permit, session, "sms")).toMatchObject({
      ok: false,
      failure: { kind: "unreadable" },
    });
  });
});

describe("failing", () => {
  test("an answer about somebody else is refused", async () => {
    const session = await withCode();
    await findDeliveries(changer(), session);
    room.breaks(api, "wrong-patient");
    expect(await findDeliveries(changer(), session)).toEqual({ ok: false, failure: { kind: "unreadable" } });
    await getPreference(changer(), session);
    room.breaks(api, "wrong-patient");
    expect(await getPreference(changer(), session)).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });

  test.each([
    ["status", { status: 401, count: 2 }, "unavailable"],
    ["status", { status: 500, count: 2 }, "unavailable"],
    ["truncate", { count: 2 }, "unavailable"],
    ["content-type", {}, "unreadable"],
    ["body", { body: {} }, "unreadable"],
  ] as const)("%s %j is %s", async (fault, more, kind) => {
    const session = await withCode();
    room.breaks(api, fault, more);
    expect(await beginVisit(changer())).toMatchObject({ ok: false, failure: { kind } });
    room.nation.faults.clear();
    room.breaks(api, fault, more);
    expect(await getPreference(changer(), session)).toMatchObject({ ok: false, failure: { kind } });
  });
});
