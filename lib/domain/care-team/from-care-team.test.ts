import { expect, test } from "vitest";
import type { TeamMember } from "#lib/gateways/care-team/schema.ts";
import { toCareTeam } from "./from-care-team.ts";

const member = (id: string, changes: Partial<TeamMember> = {}): TeamMember => ({
  ...{ id, name: `Nurse ${id}`, role: "Nurse", does: null, organisation: "Team" },
  ...{ telephone: null, hours: null, last: null, left: null },
  ...changes,
});

const did = (on: string) => ({ last: { what: "Home visit", on } });
const teamOf = (...told: TeamMember[]) => toCareTeam(told, "2028-05-16", (id) => `o-${id}`);

test("who did something last comes first, and who did nothing yet last", () => {
  const { members } = teamOf(member("a"), member("b", did("2028-05-01")), member("c", did("2028-05-11")));
  expect(members.map(({ id }) => id)).toEqual(["o-c", "o-b", "o-a"]);
});

test("somebody is in the team until the day on which they leave it", () => {
  const { members, former } = teamOf(
    member("a", { left: "2028-05-17" }),
    member("b", { left: "2028-05-16" }),
  );
  expect(members.map(({ id }) => id)).toEqual(["o-a"]);
  expect(former).toEqual([{ id: "o-b", name: "Nurse b", role: "Nurse", until: "2028-05-16" }]);
});
