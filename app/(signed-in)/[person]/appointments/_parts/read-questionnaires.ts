import { requireAsker } from "#lib/access/request.ts";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import { waitingQuestionnaires } from "#lib/domain/questionnaires/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What hospitals ask; nothing where they did not tell, which the list says of their appointments too. */
export const readQuestionnaires = async (person: PersonHandle): Promise<readonly ListedForm[]> =>
  (await waitingQuestionnaires(await requireAsker(), person)) ?? [];
