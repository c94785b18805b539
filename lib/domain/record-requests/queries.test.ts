import { expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { sendRequest } from "#lib/gateways/surgery-requests/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { withContact } from "#lib/safe-contact.ts";
import { listRecordRequests } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));

const room = contractRoom();
const texts = { ways: ["text"], days: "any", from: 0, until: 24, never: [] } as const;

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

test("who acts for the person does not read how they can be reached, which went with their words", async () => {
  const nhsNumber = kris;
  const send = await sendRequest(
    room.permit("requests:send", { nhsNumber }),
    {
      kind: "letter",
      words: withContact("I care for her", { ...texts, ways: [...texts.ways], never: [] }),
    },
    idempotencyKey("one", "send-letter"),
  );
  expect(send).toMatchObject({ value: { kind: "sent" } });
  const words = async (relation: "self" | "acting") => {
    vi.mocked(requirePermit).mockResolvedValue(
      ok({ ...room.permit("requests:read", { nhsNumber }), relation } as never),
    );
    const list = await listRecordRequests({} as Asker, me);
    return list.ok ? list.value.requests.map((one) => one.words) : null;
  };
  expect(await words("acting")).toContain("I care for her");
  expect(await words("self")).not.toContain("I care for her");
});
