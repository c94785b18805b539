import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { actOnReferral, listFreeTimes, listReferralChoices, type Act } from "./client.ts";
import { extensionsNamed, type ChoiceRequest } from "./schema.ts";

const api = "referral-choice";
const room = contractRoom();
const kris = "9996789012";
const nadia = "9992345675";

const reader = (nhsNumber = kris) => room.permit("hospital-care:read", { nhsNumber });
const changer = (nhsNumber = kris) => room.permit("referrals:change", { nhsNumber });

async function referralOf(ubrn: string, nhsNumber = kris): Promise<ChoiceRequest> {
  const all = await listReferralChoices(reader(nhsNumber));
  const found = all.ok ? all.value.resources : [];
  for (const one of found)
    if (one.resourceType === "ServiceRequest" && one.identifier[0]?.value === ubrn) return one;
  throw new Error("no such referral");
}

async function firstTime(service: string): Promise<string> {
  const times = await listFreeTimes(reader(), service);
  return (times.ok && times.value.resources[0]?.id) || "none";
}

const parameters = (given: Record<string, string>) => ({
  resourceType: "Parameters",
  parameter: Object.entries(given).map(([name, valueString]) => ({ name, valueString })),
});

async function act(
  name: Act["act"],
  ubrn: string,
  given: Record<string, string> = {},
  more: Partial<Act> = {},
) {
  const who = ubrn.startsWith("9990000004") ? nadia : kris;
  const { id, meta } = await referralOf(ubrn, who);
  const asked = { act: name, referral: id, version: meta.versionId, key: randomUUID() };
  return actOnReferral(changer(who), { ...asked, parameters: parameters(given), ...more });
}

const state = (key: string, ubrn: string) =>
  knownCare(room.nation, key).referrals.find((one) => one.ubrn === ubrn)?.state;
const bookings = (key: string, ubrn: string) =>
  knownCare(room.nation, key).appointments.filter((one) => one.referral === ubrn && one.status === "booked");
const acts = (one: ChoiceRequest) =>
  extensionsNamed(one, "allowed").map(({ extension = [] }) => extension[0]?.valueCode);

const open = "999000000201";
const booked = "999000000202";
const cancelled = "999000000402";

describe("reading", () => {
  test("a referral comes with three services, their figures, and what may be done with it", async () => {
    const one = await referralOf(open);
    expect(one).toMatchObject({ requester: { display: "GP, Mill Lane Surgery" } });
    expect(one.performer).toHaveLength(3);
    expect(acts(one)).toEqual(["book", "move"]);
    const all = await listReferralChoices(reader());
    const service = all.ok && all.value.resources.find(({ id }) => id === "902004");
    if (!service || service.resourceType !== "HealthcareService") throw new Error("no service");
    expect(extensionsNamed(service, "kilometres")[0]?.valueDecimal).toBeGreaterThan(5);
    expect(extensionsNamed(service, "wait")[0]?.extension?.[0]).toMatchObject({ valueInteger: 5 });
  });

  test("where nobody knows where the person lives, no distance is made up", async () => {
    room.nation.change("kris", { restricted: true });
    const all = await listReferralChoices(reader());
    const distances = all.ok ? all.value.resources.flatMap((one) => extensionsNamed(one, "kilometres")) : [1];
    expect(distances).toEqual([]);
  });

  test("of a service that finds the time itself there are no times, and of no service there is nothing", async () => {
    expect(await listFreeTimes(reader(), "903003")).toMatchObject({ ok: true, value: { resources: [] } });
    expect(await listFreeTimes(reader(), "1")).toMatchObject({ failure: { kind: "not-found" } });
  });

  test("an answer about somebody else is unreadable", async () => {
    room.breaks(api, "wrong-patient");
    expect(await listReferralChoices(reader())).toMatchObject({ failure: { kind: "unreadable" } });
  });
});

describe("booking", () => {
  test("a time is booked once under one key, and e-RS's state says so", async () => {
    const [service, slot, key] = ["902004", await firstTime("902004"), randomUUID()];
    const { id, meta } = await referralOf(open);
    const asked: Act = {
      ...{ act: "book", referral: id, version: meta.versionId, key },
      parameters: parameters({ service, slot }),
    };
    const all = await Promise.all(Array.from({ length: 20 }, () => actOnReferral(changer(), asked)));
    for (const one of all) expect(one).toMatchObject({ ok: true, value: { kind: "done" } });
    expect(bookings("kris", open)).toHaveLength(1);
    expect(state("kris", open)).toBe("BOOKED");
    const otherwise = { ...asked, parameters: parameters({ service, slot: "other" }) };
    expect(await actOnReferral(changer(), otherwise)).toEqual({ ok: true, value: { kind: "key-used" } });
  });

  test("what was taken, though the answer was lost, is not done twice", async () => {
    const slot = await firstTime("902004");
    const { id, meta } = await referralOf(open);
    room.breaks(api, "applied");
    const asked = { act: "book", referral: id, version: meta.versionId, key: randomUUID() } as const;
    const given = parameters({ service: "902004", slot });
    expect(await actOnReferral(changer(), { ...asked, parameters: given })).toMatchObject({
      value: { kind: "done" },
    });
    expect(bookings("kris", open)).toHaveLength(1);
  });

  test("a time that somebody took meanwhile is taken, and nothing has changed", async () => {
    const slot = await firstTime("902004");
    await room.happens("take-referral-time", "902004");
    expect(await act("book", open, { service: "902004", slot })).toEqual({
      ok: true,
      value: { kind: "taken" },
    });
    expect(state("kris", open)).toBe("NOT_BOOKED");
  });

  test("a referral that changed meanwhile has to be seen first", async () => {
    const slot = await firstTime("902004");
    const given = { service: "902004", slot };
    expect(await act("book", open, given, { version: "older" })).toEqual({
      ok: true,
      value: { kind: "changed" },
    });
  });

  test("another time takes the place of the first, and giving up opens the choice again", async () => {
    expect(bookings("kris", booked)).toHaveLength(1);
    const slot = await firstTime("901001");
    expect(await act("book", booked, { service: "901001", slot })).toMatchObject({ value: { kind: "done" } });
    expect(bookings("kris", booked)).toHaveLength(1);
    expect(await act("cancel", booked)).toMatchObject({ value: { kind: "done" } });
    expect(state("kris", booked)).toBe("APPOINTMENT_CANCELLED_BY_PATIENT");
    expect(bookings("kris", booked)).toHaveLength(0);
  });
});

describe("moving", () => {
  test("to a hospital that finds the time itself, and the hand-over is seen to happen", async () => {
    expect(await act("move", cancelled, { service: "903004" })).toMatchObject({ value: { kind: "done" } });
    expect(state("nadia", cancelled)).toBe("DEFER_TO_PROVIDER");
    const steps = async () =>
      extensionsNamed(await referralOf(cancelled, nadia), "hand-over")[0]?.extension?.map(({ url }) => url);
    expect(await steps()).toContain("accepted-by");
    await room.happens("accept-hand-over", cancelled);
    expect(await steps()).toContain("accepted-at");
  });

  test("or one stays, and the hospital that cancelled has a day by which it finds another time", async () => {
    expect(await act("stay", cancelled)).toMatchObject({ value: { kind: "done" } });
    expect(state("nadia", cancelled)).toBe("DEFER_TO_PROVIDER");
    const [, second] = knownCare(room.nation, "nadia").referrals;
    expect(second?.reviewBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("a week before the appointment it is too late to move, and two days before to cancel", async () => {
    const { start } = bookings("kris", booked)[0] ?? {};
    const daysBefore = (days: number) => new Date(Date.parse(start ?? "") - days * 86_400_000);
    room.nation.moveClock(daysBefore(6));
    expect(acts(await referralOf(booked))).toEqual(["change-time", "cancel"]);
    room.nation.moveClock(daysBefore(1));
    expect(acts(await referralOf(booked))).toEqual([]);
    expect(await act("cancel", booked)).toEqual({ ok: true, value: { kind: "changed" } });
  });
});

test.each([
  ["status", { status: 401, count: 2 }, "unavailable"],
  ["status", { status: 403 }, "not-allowed"],
  ["status", { status: 500, count: 2 }, "unavailable"],
  ["truncate", { count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["drift", {}, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await listReferralChoices(reader())).toMatchObject({ ok: false, failure: { kind } });
});
