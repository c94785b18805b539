import type { TeamMember as Told } from "#lib/gateways/care-team/schema.ts";
import type { CareTeam, TeamMember } from "./model.ts";

const toMember = ({ left: _, ...member }: Told, idOf: (id: string) => string): TeamMember => ({
  ...member,
  id: idOf(member.id),
});

const lastDid = ({ last }: TeamMember): string => last?.on ?? "";

/** The team on a day (ISO date): somebody who leaves later is still in it. */
export function toCareTeam(told: readonly Told[], today: string, idOf: (id: string) => string): CareTeam {
  const isFormer = ({ left }: Told) => left !== null && left <= today;
  return {
    members: told
      .filter((one) => !isFormer(one))
      .map((one) => toMember(one, idOf))
      .toSorted((one, other) => lastDid(other).localeCompare(lastDid(one))),
    former: told.flatMap(({ id, name, role, left }) =>
      left !== null && left <= today ? [{ id: idOf(id), name, role, until: left }] : [],
    ),
  };
}
