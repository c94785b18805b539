import { expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { listRecordRequests } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));

const room = contractRoom();

test.each(["error", "warning"])("%s told among the requests", async (severity) => {
  vi.mocked(requirePermit).mockResolvedValue(ok(room.permit("requests:read")));
  const resource = { resourceType: "OperationOutcome", issue: [{ severity, code: "exception" }] };
  room.breaks("surgery-requests", "body", {
    body: { resourceType: "Bundle", type: "searchset", entry: [{ resource }] },
  });
  expect(await listRecordRequests({} as Asker, me)).toEqual(
    severity === "error"
      ? { ok: false, failure: { kind: "unavailable" } }
      : ok({ offered: true, complete: true, requests: [] }),
  );
});
