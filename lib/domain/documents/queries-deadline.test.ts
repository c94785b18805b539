import { expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { getDocument, listDocuments } from "./queries.ts";

// Long enough that a slow machine answers within it; each delay alone is shorter, and both together are longer.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 5_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));
vi.mock("#lib/store/seen.ts", () => ({ seenBefore: async () => ({ firstVisit: true, unseen: new Set() }) }));
vi.mock("#lib/gateways/wayfinder-patient-care-aggregator/client.ts", () => ({
  listHospitalCare: async () => failed({ kind: "unavailable" }),
}));

const room = contractRoom();
const asker = {} as Asker;

test("list and file of the surgery have one deadline between them", async () => {
  vi.mocked(requirePermit).mockResolvedValue(ok(room.permit("documents:read")));
  const list = await listDocuments(asker, me);
  const listed = list.ok ? list.value.items : [];
  const id = listed.find(({ title }) => title === "Letter about your blood test")?.id ?? "not listed";
  room.breaks("gp-connect-pfs-access-record", "delay", { ms: 2_700, path: "/DocumentReference" });
  room.breaks("gp-connect-pfs-access-record", "delay", { ms: 2_700, path: "/documents/Binary" });
  const body = { kind: "trouble", trouble: "unavailable" };
  expect(await getDocument(asker, me, id, { open: true })).toMatchObject({ value: { body } });
});
