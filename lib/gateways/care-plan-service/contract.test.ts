import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { getPlanVersion, listPlans, listSuggestions, sendSuggestion, withdrawSuggestion } from "./client.ts";

const api = "care-plan-service";
const room = contractRoom();
const abdul = "9990123454";
const joan = "9992223332";
const system = "https://fhir.nhs.uk/Id/nhs-number";

const reader = (nhsNumber = abdul) => room.permit("care-plan:read", { nhsNumber });
const sender = (nhsNumber = abdul) => room.permit("care-plan:change", { nhsNumber });

async function thePlan() {
  const plans = await listPlans(reader());
  const plan = plans.ok ? plans.value.resources[0] : undefined;
  if (!plan) throw new Error("no plan");
  return plan;
}

const suggestion = (plan: string, words = "Please add my neighbour.", section = "contacts") => ({
  resourceType: "Task",
  status: "requested",
  intent: "proposal",
  code: {
    coding: [{ system: "https://sandbox.front-door.example/CodeSystem/care-plan-section", code: section }],
  },
  description: words,
  focus: { reference: `CarePlan/${plan}` },
  for: { type: "Patient", identifier: { system, value: abdul } },
});

async function sentSuggestion() {
  const plan = await thePlan();
  const sent = await sendSuggestion(sender(), suggestion(plan.id), { key: randomUUID(), version: "2" });
  if (!sent.ok || sent.value.kind !== "sent") throw new Error("not sent");
  return sent.value.suggestion;
}

async function statuses() {
  const all = await listSuggestions(reader());
  return all.ok ? all.value.resources.map(({ status }) => status) : all.failure.kind;
}

describe("reading", () => {
  test("Abdul's plan comes with its parts, each with its author and team", async () => {
    const plan = await thePlan();
    expect(plan.meta.versionId).toBe("2");
    expect(plan.parts.map(({ id }) => id)).toEqual([
      "emergency-summary",
      "about-me",
      "what-matters",
      "emergency-treatment",
      "medicines-at-home",
      "contacts",
    ]);
    expect(plan.parts[3]).toMatchObject({
      author: { practitioner: { display: "Dr Samuel Hart" }, organization: { display: "Elm Tree Surgery" } },
      unsafe: false,
    });
  });

  test("an earlier version is the plan as it stood", async () => {
    const { id } = await thePlan();
    const before = await getPlanVersion(reader(), id, "1");
    if (!before.ok) throw new Error(before.failure.kind);
    const lines = before.value.parts[3]?.section?.item.map(({ text }) => text);
    expect(lines).toEqual(["What we aim for", "Hospital"]);
    expect(await getPlanVersion(reader(), id, "9")).toMatchObject({ failure: { kind: "not-found" } });
  });

  test("somebody for whom no plan was written has none, and has suggested nothing", async () => {
    const none = { ok: true, value: { resources: [], complete: true } };
    expect(await listPlans(reader(joan))).toMatchObject(none);
    expect(await listSuggestions(reader(joan))).toMatchObject(none);
  });

  test("another version than was asked for is refused", async () => {
    const { id } = await thePlan();
    const body = { resourceType: "CarePlan", id, meta: { versionId: "2" }, status: "active" };
    const subject = { identifier: { system, value: abdul } };
    room.breaks(api, "body", { body: { ...body, subject } });
    expect(await getPlanVersion(reader(), id, "1")).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });

  test("nothing of somebody else comes", async () => {
    const stranger = room.permit("care-plan:read", { nhsNumber: abdul, subject: joan });
    expect(await listPlans(stranger)).toMatchObject({ ok: false });
    const { id } = await thePlan();
    room.breaks(api, "wrong-patient", { count: 3 });
    expect(await listPlans(reader())).toEqual({ ok: false, failure: { kind: "unreadable" } });
    expect(await getPlanVersion(reader(), id, "1")).toEqual({ ok: false, failure: { kind: "unreadable" } });
    expect(await getPlanVersion(reader(joan), id, "1")).toMatchObject({ ok: false });
  });
});

describe("suggesting", () => {
  test("a suggestion is taken once, however often it is sent under its key", async () => {
    const { id } = await thePlan();
    const once = { key: randomUUID(), version: "2" };
    const first = await sendSuggestion(sender(), suggestion(id), once);
    expect(first).toMatchObject({ value: { kind: "sent", suggestion: { status: "requested" } } });
    expect(await sendSuggestion(sender(), suggestion(id), once)).toEqual(first);
    expect(await sendSuggestion(sender(), suggestion(id, "Something else."), once)).toEqual({
      ok: true,
      value: { kind: "key-used" },
    });
    expect(await statuses()).toEqual(["requested"]);
    expect((await thePlan()).meta.versionId).toBe("2");
  });

  test("a suggestion that was taken, though the answer was lost, is not taken twice", async () => {
    const { id } = await thePlan();
    room.breaks(api, "applied");
    const sent = await sendSuggestion(sender(), suggestion(id), { key: randomUUID(), version: "2" });
    expect(sent).toMatchObject({ ok: true, value: { kind: "sent" } });
    expect(await statuses()).toEqual(["requested"]);
  });

  test("a plan that changed meanwhile has to be seen first", async () => {
    const { id } = await thePlan();
    await room.happens("care-team-changes-plan", "abdul/contacts");
    const key = randomUUID();
    expect(await sendSuggestion(sender(), suggestion(id), { key, version: "2" })).toEqual({
      ok: true,
      value: { kind: "plan-changed" },
    });
    expect(await sendSuggestion(sender(), suggestion(id), { key, version: "3" })).toMatchObject({
      value: { kind: "sent" },
    });
  });

  test("what the service cannot take is unreadable to it", async () => {
    const { id } = await thePlan();
    const once = { key: randomUUID(), version: "2" };
    for (const wrong of [suggestion("another"), suggestion(id, " "), suggestion(id, "Words.", "horoscope")])
      expect(await sendSuggestion(sender(), wrong, once)).toMatchObject({ failure: { kind: "unreadable" } });
  });
});

describe("what becomes of it", () => {
  test("on the next working day the team looks at it", async () => {
    await sentSuggestion();
    room.nation.moveClock(new Date(room.nation.now().getTime() + 6 * 86_400_000));
    expect(await statuses()).toEqual(["in-progress"]);
  });

  test("accepted, the plan has a new version; only then", async () => {
    const { id } = await sentSuggestion();
    await room.happens("care-team-accepts-suggestion", id);
    expect(await statuses()).toEqual(["accepted"]);
    const plan = await thePlan();
    expect(plan.meta.versionId).toBe("3");
    expect(JSON.stringify(plan.parts[5]?.section?.item)).toContain("Please add my neighbour.");
  });

  test("not accepted, the team says why, and it can no longer be withdrawn", async () => {
    const { id } = await sentSuggestion();
    await room.happens("care-team-declines-suggestion", id);
    const all = await listSuggestions(reader());
    expect(all.ok && all.value.resources[0]).toMatchObject({
      status: "rejected",
      owner: { display: "Northfield community nursing team" },
      note: [{ text: expect.stringContaining("talk about this") as string }],
    });
    expect(await withdrawSuggestion(sender(), id)).toEqual({ ok: true, value: { kind: "decided" } });
    expect((await thePlan()).meta.versionId).toBe("2");
  });

  test("it is withdrawn, and withdrawn again, and stays so", async () => {
    const { id } = await sentSuggestion();
    expect(await withdrawSuggestion(sender(), id)).toMatchObject({ value: { kind: "withdrawn" } });
    expect(await withdrawSuggestion(sender(), id)).toMatchObject({ value: { kind: "withdrawn" } });
    expect(await statuses()).toEqual(["cancelled"]);
    expect(await withdrawSuggestion(sender(joan), id)).toMatchObject({ failure: { kind: "not-found" } });
  });
});

test.each([
  ["status", { status: 401, count: 2 }, "unavailable"],
  ["status", { status: 403 }, "not-allowed"],
  ["status", { status: 404 }, "not-found"],
  ["status", { status: 500, count: 2 }, "unavailable"],
  ["truncate", { count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["drift", {}, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await listPlans(reader())).toMatchObject({ ok: false, failure: { kind } });
});
