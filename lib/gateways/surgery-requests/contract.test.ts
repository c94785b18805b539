import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { getRequest, listRequests, replyToRequest, sendRequest, withdrawRequest } from "./client.ts";
import type { NewRequest } from "./schema.ts";

const api = "surgery-requests";
const room = contractRoom();
const wendy = "9996677885";
const omar = "9994455664";

const reader = () => room.permit("requests:read");
const sender = () => room.permit("requests:send");
const letter: NewRequest = { kind: "letter", words: "A letter for my employer, please.", about: "Employer" };

async function all() {
  const listed = await listRequests(reader());
  if (!listed.ok || listed.value.kind !== "requests") throw new Error("not listed");
  return listed.value.bundle.resources;
}

async function happens(event: string, choice: string) {
  const response = await fetch(`${room.sandbox.origin}/control-room/events/${event}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice }),
  });
  expect(response.status).toBeLessThan(300);
}

async function sentLetter() {
  const sent = await sendRequest(sender(), letter, randomUUID());
  if (!sent.ok || sent.value.kind !== "sent") throw new Error("not sent");
  return sent.value.request;
}

const status = async (id: string) => {
  const request = await getRequest(reader(), id);
  return request.ok ? request.value.status : request.failure.kind;
};

const inDays = (days: number) => new Date(room.nation.now().getTime() + days * 86_400_000);

describe("reading", () => {
  test("what Kris has asked comes, with what was said", async () => {
    const requests = await all();
    expect(requests.map((one) => one.status)).toEqual(["completed", "on-hold"]);
    expect(requests[1]?.note).toEqual([
      expect.objectContaining({ authorString: "surgery", text: expect.stringContaining("where") as string }),
    ]);
  });

  test("somebody who asked nothing has an empty list", async () => {
    const requests = await listRequests(room.permit("requests:read", { nhsNumber: omar }));
    expect(requests).toMatchObject({
      ok: true,
      value: { kind: "requests", bundle: { resources: [], complete: true } },
    });
  });

  test("nothing of somebody else comes", async () => {
    expect(await listRequests(room.permit("requests:read", { subject: omar }))).toMatchObject({ ok: false });
    room.breaks(api, "wrong-patient");
    expect(await listRequests(reader())).toEqual({ ok: false, failure: { kind: "unreadable" } });
    const { id } = await sentLetter();
    room.breaks(api, "wrong-patient");
    expect(await getRequest(reader(), id)).toEqual({ ok: false, failure: { kind: "unreadable" } });
    const other = room.permit("requests:read", { nhsNumber: omar });
    expect(await getRequest(other, id)).toEqual({ ok: false, failure: { kind: "not-found" } });
  });
});

describe("sending", () => {
  test("a request is taken once, however often it is sent under its key", async () => {
    const key = randomUUID();
    const first = await sendRequest(sender(), letter, key);
    const again = await sendRequest(sender(), letter, key);
    expect(first).toMatchObject({ ok: true, value: { kind: "sent", request: { status: "requested" } } });
    expect(again).toEqual(first);
    expect(await sendRequest(sender(), { ...letter, words: "Another." }, key)).toEqual({
      ok: true,
      value: { kind: "key-used" },
    });
    expect(await all()).toHaveLength(3);
  });

  test("a request that was taken, though the answer was lost, is not taken twice", async () => {
    room.breaks(api, "applied");
    expect(await sendRequest(sender(), letter, randomUUID())).toMatchObject({
      ok: true,
      value: { kind: "sent" },
    });
    expect(await all()).toHaveLength(3);
  });

  test("a surgery that takes no requests online says so", async () => {
    const permit = room.permit("requests:send", { nhsNumber: wendy });
    expect(await sendRequest(permit, letter, randomUUID())).toEqual({
      ok: true,
      value: { kind: "not-offered" },
    });
  });

  test("what the surgery cannot take is unreadable to it", async () => {
    const wrong = { kind: "correction", words: "It is wrong." } as const;
    expect(await sendRequest(sender(), wrong, randomUUID())).toMatchObject({
      ok: false,
      failure: { kind: "unreadable" },
    });
    expect(await sendRequest(sender(), letter, "no key")).toMatchObject({ ok: false });
  });

  test("who acts for someone asks about them", async () => {
    const permit = room.permit("requests:send", { actor: omar });
    const sent = await sendRequest(permit, letter, randomUUID());
    expect(sent).toMatchObject({
      value: {
        request: {
          requester: { identifier: { value: omar } },
          for: { identifier: { value: permit.subject } },
        },
      },
    });
  });
});

describe("what becomes of it", () => {
  test("as the clock moves the surgery receives it, works on it and grants it", async () => {
    const { id } = await sentLetter();
    room.nation.moveClock(inDays(1.9));
    const soon = await status(id);
    room.nation.moveClock(inDays(6));
    expect(["requested", "received"]).toContain(soon);
    expect(await status(id)).toBe("in-progress");
    room.nation.moveClock(inDays(14));
    expect(await status(id)).toBe("completed");
  });

  test("the surgery refuses it, and then it can no longer be withdrawn", async () => {
    const { id } = await sentLetter();
    await happens("surgery-refuses-request", id);
    expect(await status(id)).toBe("rejected");
    expect(await withdrawRequest(sender(), id)).toEqual({ ok: true, value: { kind: "decided" } });
  });

  test("it is withdrawn, and withdrawn again, and stays so", async () => {
    const { id } = await sentLetter();
    expect(await withdrawRequest(sender(), id)).toMatchObject({ value: { kind: "withdrawn" } });
    expect(await withdrawRequest(sender(), id)).toMatchObject({
      value: { kind: "withdrawn", request: { status: "cancelled" } },
    });
    room.nation.moveClock(inDays(60));
    expect(await status(id)).toBe("cancelled");
  });

  test("a withdrawal whose answer was lost is a withdrawal all the same", async () => {
    const { id } = await sentLetter();
    room.breaks(api, "applied");
    expect(await withdrawRequest(sender(), id)).toMatchObject({ ok: true, value: { kind: "withdrawn" } });
  });

  test("the surgery asks something back and waits for the answer, which it takes once", async () => {
    const { id } = await sentLetter();
    const reply = { text: "For the bank.", key: randomUUID() };
    expect(await replyToRequest(sender(), id, reply)).toEqual({ ok: true, value: { kind: "not-asked" } });
    await happens("surgery-asks-about-request", id);
    room.nation.moveClock(inDays(30));
    expect(await status(id)).toBe("on-hold");
    const replied = await replyToRequest(sender(), id, reply);
    expect(replied).toMatchObject({ value: { kind: "replied", request: { status: "in-progress" } } });
    expect(await replyToRequest(sender(), id, reply)).toEqual(replied);
  });

  test("older records that are granted are open from then on", async () => {
    room.nation.change("kris", { "practice.historicalAccess": "none" });
    const sent = await sendRequest(sender(), { kind: "older-records", words: "All, please." }, randomUUID());
    if (!sent.ok || sent.value.kind !== "sent") throw new Error("not sent");
    await happens("surgery-grants-request", sent.value.request.id);
    expect(room.nation.personByKey("kris")?.practice.historicalAccess).toBe("full");
  });

  test.each(["surgery-grants-request", "surgery-refuses-request"])(
    "%s needs one that waits",
    async (event) => {
      await expect(happens(event, "none")).rejects.toThrow();
    },
  );
});

describe("failing", () => {
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
    expect(await listRequests(reader())).toMatchObject({ ok: false, failure: { kind } });
  });

  test("a refusal for another reason than the surgery's switch is not one of them", async () => {
    const body = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "forbidden" }] };
    room.breaks(api, "status", { status: 403, body });
    expect(await sendRequest(sender(), letter, randomUUID())).toMatchObject({
      ok: false,
      failure: { kind: "not-allowed" },
    });
  });
});
