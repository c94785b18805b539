import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { listRequests, sendRequest, withdrawRequest } from "./client.ts";

const room = contractRoom();
const wendy = "9996677885";

const reader = () => room.permit("requests:read");
const sender = () => room.permit("requests:send");

async function all() {
  const listed = await listRequests(reader());
  if (!listed.ok || listed.value.kind !== "requests") throw new Error("not listed");
  return listed.value.bundle.resources;
}

async function surgeryLooksAt(choice: string) {
  const response = await fetch(`${room.sandbox.origin}/control-room/events/surgery-looks-at-entry`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice }),
  });
  expect(response.status).toBeLessThan(300);
}

const inDays = (days: number) => new Date(room.nation.now().getTime() + days * 86_400_000);

describe("reading what a request is made of", () => {
  test("each step comes with its time, and what the form asked", async () => {
    const details = [
      { code: "from-year", value: "1998" },
      { code: "section", value: "letters" },
    ];
    await sendRequest(sender(), { kind: "older-records", words: "All, please.", details }, randomUUID());
    room.nation.moveClock(inDays(6));
    const [newest] = await all();
    expect(newest?.contained?.map(({ activity }) => activity.coding?.[0]?.code)).toEqual([
      "sent",
      "received",
      "in-progress",
    ]);
    expect(newest?.input?.map(({ valueString }) => valueString)).toEqual(["1998", "letters"]);
  });

  test("a surgery that takes nothing online says so", async () => {
    expect(await listRequests(room.permit("requests:read", { nhsNumber: wendy }))).toEqual({
      ok: true,
      value: { kind: "not-offered" },
    });
  });

  test("who looked at what was shared is told", async () => {
    const sent = await sendRequest(sender(), { kind: "shared-entry", words: "A headache." }, randomUUID());
    if (!sent.ok || sent.value.kind !== "sent") throw new Error("not sent");
    await surgeryLooksAt(sent.value.request.id);
    const [newest] = await all();
    expect(newest).toMatchObject({ status: "completed", output: [{ valueString: "Dr Amina Yusuf" }] });
    expect(await withdrawRequest(sender(), newest?.id ?? "")).toEqual({
      ok: true,
      value: { kind: "decided" },
    });
  });

  test("what nobody looks at by itself is seen on the third working day", async () => {
    await sendRequest(sender(), { kind: "shared-entry", words: "A headache." }, randomUUID());
    room.nation.moveClock(inDays(8));
    expect((await all())[0]?.output).toEqual([expect.objectContaining({ valueString: "Nurse Priti Shah" })]);
  });
});
