import type { NewTeamMessage } from "#lib/gateways/team-messages/schema.ts";
import type { About } from "./model.ts";

/** A file that goes along, under our id for it. */
export interface FileBeside {
  readonly id: string;
  readonly name: string;
}

/** A message in the words of the service that takes it. */
export const toTeamMessage = (
  team: string,
  { kind, name, at }: About,
  words: string,
  files: readonly FileBeside[],
): NewTeamMessage => ({
  ...{ team, about: { kind, name: name?.slice(0, 200) ?? null, at }, text: words },
  files: files.map(({ id, name: called }) => ({ id, name: called })),
});
