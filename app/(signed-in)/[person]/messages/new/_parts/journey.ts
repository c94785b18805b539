import { cache } from "react";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { standingIn, textIn, type Journey, type Standing } from "#app/(signed-in)/journey.ts";
import { requireAsker } from "#lib/access/request.ts";
import { newMessageFormName, newMessageSteps } from "#lib/domain/sent-messages/form.ts";
import type { AttachedFile, Team } from "#lib/domain/sent-messages/model.ts";
import { listAttachedFiles, listTeamsFor } from "#lib/domain/sent-messages/queries.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { kindIn, readThing, type Thing } from "./thing.ts";

/** Writing about one thing. The draft's name says which, so that what was typed about one is not shown for another. */
export const messageJourney = (person: PersonHandle, kind: string, id: string): Journey => ({
  formName: `${newMessageFormName} ${kind} ${id}`,
  here: paths.newMessage(person, kind, id),
  steps: newMessageSteps,
});

/** The thing of an address with the teams that take messages about it, read once for title and page together. */
export const readTeams = cache(
  async (
    person: PersonHandle,
    segment: string,
    id: string,
  ): Promise<Result<{ thing: Thing; teams: readonly Team[] }>> => {
    const asker = await requireAsker();
    // Nobody writes for another: that is said before anything of theirs is looked up.
    if (person !== me) {
      const refused = await listTeamsFor(asker, person, { kind: "other" }, { of: "surgery" });
      return refused.ok ? failed({ kind: "not-shared" }) : refused;
    }
    const kind = kindIn(segment);
    if (kind === null) return failed({ kind: "not-found" });
    const thing = await readThing(person, kind, id);
    if (!thing.ok) return thing;
    const teams = await listTeamsFor(asker, person, thing.value.about, thing.value.holder);
    return teams.ok ? ok({ thing: thing.value, teams: teams.value }) : teams;
  },
);

/** Where somebody stands in writing a message, with the team that was chosen and what was added. */
export interface Writing {
  readonly standing: Standing;
  readonly team: Team | null;
  readonly files: readonly AttachedFile[] | null;
}

/** A team that takes no files is asked about none; one that is not there any more is chosen anew. */
function stepOf({ step }: Standing, team: Team | null): string {
  if (team === null) return "team";
  return step === "files" && !team.attachments ? "check" : step;
}

/** Read once for title and page together. */
export const readWriting = cache(
  async (person: PersonHandle, at: string, query: Query, teams: readonly Team[]): Promise<Writing> => {
    const asker = await requireAsker();
    const [kind = "", id = ""] = at.split("/");
    const asked = {
      form: await inQuery(query, "form"),
      step: await inQuery(query, "step"),
      then: await inQuery(query, "then"),
      kept: await inQuery(query, "kept"),
    };
    const standing = await standingIn(asker, person, messageJourney(person, kind, id), asked);
    const team = teams.find((one) => one.id === textIn(standing.values, "team")) ?? null;
    const step = stepOf(standing, team);
    const wanted = (step === "files" || step === "check") && team?.attachments === true;
    const files = wanted ? await listAttachedFiles(asker, person, standing.key) : ok([]);
    return { standing: { ...standing, step }, team, files: files.ok ? files.value : null };
  },
);
