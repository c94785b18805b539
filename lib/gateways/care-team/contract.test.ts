import { beforeEach, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { listTeamMembers } from "./client.ts";

const api = "care-team";
const room = contractRoom();

beforeEach(() => room.nation.reset(new Date("2028-05-16T09:00:00.000Z")));
const [abdul, grace] = ["9990123454", "9999012345"] as const;

const team = (nhsNumber: string = abdul, actor?: string) =>
  listTeamMembers(room.permit("care-team:read", { nhsNumber, ...(actor !== undefined && { actor }) }));

test("a team has names, roles, a telephone and what each did last", async () => {
  const answer = await team();
  if (!answer.ok) throw new Error(answer.failure.kind);
  expect(answer.value).toHaveLength(5);
  expect(answer.value[1]).toMatchObject({
    name: "Nurse Grace Obi",
    role: "Heart failure nurse",
    telephone: "01632 960145",
    last: { what: "Telephone call about weight", on: "2028-05-08" },
    left: null,
  });
});

test("what somebody in the team does is told as their last action", async () => {
  await room.happens("care-team-visits", "abdul-adeyemi");
  const answer = await team();
  expect(answer.ok && answer.value.find(({ role }) => role === "Care coordinator")?.last).toEqual({
    what: "Home visit",
    on: "2028-05-16",
  });
});

test("somebody whom no team looks after has none", async () => {
  expect(await team(grace)).toEqual({ ok: true, value: [] });
});

test("who does not act for the person is refused", async () => {
  expect(await team(abdul, grace)).toMatchObject({ failure: { kind: "not-allowed" } });
});

test.each([
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["wrong-patient", {}, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await team()).toMatchObject({ ok: false, failure: { kind } });
});
