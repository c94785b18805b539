import { expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { getSharingNews } from "./queries.ts";

vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));

const room = contractRoom();

test.each(["error", "warning"])("%s told beside what was shared", async (severity) => {
  vi.mocked(requirePermit).mockResolvedValue(ok(room.permit("requests:read")));
  const resource = { resourceType: "OperationOutcome", issue: [{ severity, code: "exception" }] };
  room.breaks("surgery-requests", "body", {
    body: { resourceType: "Bundle", type: "searchset", entry: [{ resource }] },
  });
  expect(await getSharingNews({} as Asker, me)).toEqual(
    severity === "error"
      ? { ok: false, failure: { kind: "unavailable" } }
      : ok({ offered: true, states: new Map() }),
  );
});
