import { describe, expect, test } from "vitest";
import { contractRoom, type Holder } from "#lib/access/testing/contract-room.ts";
import { amend, getRegistration, register, withdraw } from "./client.ts";
import type { DonorDecision } from "./schema.ts";

const api = "organ-donation";
const room = contractRoom();
const omar = "9994455664";
const tom = "9991112227";
const priya = "9998901235";

const reader = (holder: Holder = {}) => room.permit("organ-donation:read", holder);
const changer = (holder: Holder = {}) => room.permit("organ-donation:change", holder);

const each = (said: "yes" | "no" | "not-stated") => ({
  heart: said,
  lungs: said,
  kidneys: said,
  liver: said,
  corneas: said,
  pancreas: said,
  smallBowel: said,
  tissue: said,
});

const everything: DonorDecision = {
  decision: "opt-in",
  all: "yes",
  organs: each("not-stated"),
  faith: "not-stated",
  representatives: [],
};

const out: DonorDecision = { ...everything, decision: "opt-out", all: null, organs: null };

async function registered(holder: Holder = {}) {
  const found = await getRegistration(reader(holder));
  if (!found.ok || found.value.kind !== "registered") throw new Error("not registered");
  return found.value.registration;
}

describe("what the register says", () => {
  test("Kris gives everything, and so no single organ is stated", async () => {
    expect(await registered()).toMatchObject({ decision: "opt-in", all: "yes", organs: each("not-stated") });
  });

  test("Priya has someone who decides", async () => {
    const { decision, representatives } = await registered({ nhsNumber: priya });
    expect(decision).toBe("appointed-representative");
    expect(representatives).toHaveLength(1);
  });

  test("Omar is not registered, and Tom has two records", async () => {
    expect(await getRegistration(reader({ nhsNumber: omar }))).toEqual({
      ok: true,
      value: { kind: "not-registered" },
    });
    expect(await getRegistration(reader({ nhsNumber: tom }))).toEqual({
      ok: true,
      value: { kind: "conflicting" },
    });
  });

  test("nobody is told about somebody else", async () => {
    const refused = { ok: false, failure: { kind: "not-allowed" } };
    expect(await getRegistration(reader({ subject: omar }))).toMatchObject(refused);
    expect(await getRegistration(reader({ actor: omar }))).toMatchObject(refused);
    room.breaks(api, "wrong-patient");
    expect(await getRegistration(reader())).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });
});

describe("deciding", () => {
  test("a first decision is registered, changed and withdrawn", async () => {
    const holder = { nhsNumber: omar };
    const first = await register(changer(holder), everything);
    expect(first).toMatchObject({ ok: true, value: { version: 1, all: "yes" } });
    if (!first.ok) return;
    const some = { ...everything, all: "no" as const, organs: { ...each("no"), kidneys: "yes" as const } };
    const second = await amend(changer(holder), first.value, some);
    expect(second).toMatchObject({ ok: true, value: { version: 2, organs: { kidneys: "yes" } } });
    expect(await amend(changer(holder), first.value, out)).toEqual({
      ok: false,
      failure: { kind: "changed-meanwhile" },
    });
    if (!second.ok) return;
    expect(await withdraw(changer(holder), first.value, "faith")).toMatchObject({ ok: false });
    expect(await withdraw(changer(holder), second.value, "changed-my-mind")).toEqual({
      ok: true,
      value: null,
    });
    expect(await getRegistration(reader(holder))).toMatchObject({ value: { kind: "not-registered" } });
  });

  test("who is registered is not registered again", async () => {
    expect(await register(changer(), out)).toEqual({ ok: false, failure: { kind: "changed-meanwhile" } });
    expect(await register(changer({ nhsNumber: tom }), out)).toMatchObject({ ok: false });
  });

  test.each<[string, Partial<DonorDecision>]>([
    ["all and one besides", { organs: { ...each("not-stated"), heart: "yes" } }],
    ["nothing to give", { all: "no", organs: each("no") }],
    ["organs of who opts out", { decision: "opt-out" }],
    ["nobody to decide", { decision: "appointed-representative" }],
    ["organs left out", { organs: null }],
  ])("%s is not taken", async (_, wrong) => {
    const decided = await register(changer({ nhsNumber: omar }), { ...everything, ...wrong });
    expect(decided).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });

  test("the registration of nobody is not found", async () => {
    const nobody = { id: "none", version: 1 };
    expect(await amend(changer(), nobody, out)).toEqual({ ok: false, failure: { kind: "not-found" } });
    expect(await withdraw(changer(), nobody, "not-said")).toMatchObject({ failure: { kind: "not-found" } });
  });
});

describe("failing", () => {
  test.each([
    ["status", { status: 401, count: 2 }, "unavailable"],
    ["status", { status: 404 }, "not-found"],
    ["status", { status: 408, count: 2 }, "unavailable"],
    ["status", { status: 429, count: 2 }, "unavailable"],
    ["status", { status: 503, count: 2 }, "unavailable"],
    ["truncate", { count: 2 }, "unavailable"],
    ["content-type", {}, "unreadable"],
    ["body", { body: {} }, "unreadable"],
  ] as const)("%s %j is %s", async (fault, more, kind) => {
    room.breaks(api, fault, more);
    expect(await getRegistration(reader())).toMatchObject({ ok: false, failure: { kind } });
  });

  test("a decision whose answer was lost is not sent again, and stands", async () => {
    room.breaks(api, "applied");
    const decided = await register(changer({ nhsNumber: omar }), out);
    expect(decided).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
    expect(await registered({ nhsNumber: omar })).toMatchObject({ version: 1, decision: "opt-out" });
  });
});
