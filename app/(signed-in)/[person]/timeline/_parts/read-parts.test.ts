import { expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { timelineKinds } from "#lib/domain/timeline/model.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { readParts } from "./read-parts.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));
vi.mock("#lib/domain/own-entries/queries.ts", () => ({ listOwnEntries: () => ok([]) }));
vi.mock("next-intl", () => ({}));
// Which words a name has is not asked here.
vi.mock("next-intl/server", () => ({
  getTranslations: () => Object.assign((key: string) => key, { has: () => false }),
}));

const room = contractRoom();

/** As the gate does: what one page asks twice is asked once. */
function onePage() {
  const asked = new Map<string, Promise<unknown>>();
  const once = (key: string, ask: () => Promise<unknown>) => {
    const answer = asked.get(key) ?? ask();
    asked.set(key, answer);
    return answer;
  };
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok({ ...room.permit(permission), once } as ReturnType<typeof room.permit>)),
  );
}

/** How many entries of each kind are shown, and what failed of what the surgery holds. */
async function read() {
  onePage();
  const parts = await readParts({ inBackground: true } as unknown as Asker, me, timelineKinds);
  return Object.fromEntries(
    parts.map((part) => {
      if (!part.ok) throw new Error(part.failure.kind);
      const { kind, entries, panel } = part.value;
      const gp = panel.missing.find(({ source }) => source === "gp")?.failure.kind ?? "answered";
      return [
        kind,
        { gp, entries: entries.length, ofOthers: entries.filter((one) => one.source !== "gp").length },
      ];
    }),
  );
}

test("three hundred more entries of the surgery are all listed", async () => {
  const before = await read();
  room.nation.change("kris", { "practice.longRecord": 300 });
  const after = await read();
  expect(after["consultation"]?.entries).toBe((before["consultation"]?.entries ?? 0) + 150);
  expect(after["measurement"]?.entries).toBe((before["measurement"]?.entries ?? 0) + 150);
  expect(Object.values(after).map(({ gp }) => gp)).not.toContain("unreadable");
});

test("a record beyond what is read costs the surgery's part, and nothing of anybody else", async () => {
  const before = await read();
  room.nation.change("kris", { "practice.longRecord": 1500 });
  const after = await read();
  const kinds = ["consultation", "condition", "medicine", "measurement", "allergy", "vaccination"];
  for (const kind of kinds) expect([kind, after[kind]?.gp]).toEqual([kind, "unreadable"]);
  const ofOthers = (parts: typeof after) =>
    Object.entries(parts).map(([kind, part]) => [kind, part.ofOthers]);
  expect(ofOthers(after)).toEqual(ofOthers(before));
  expect(after["letter"]?.entries).toBe(before["letter"]?.entries);
});
