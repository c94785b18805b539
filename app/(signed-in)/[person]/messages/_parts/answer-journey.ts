import type { Journey } from "#app/(signed-in)/journey.ts";
import { answerFormName, answerSteps } from "#lib/domain/messages/form.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Answering one message: what is asked depends on the choices that its sender gives. */
export const answerJourney = (person: PersonHandle, id: string, choices: readonly string[]): Journey => ({
  formName: `${answerFormName} ${id}`,
  here: paths.answerMessage(person, id),
  steps: answerSteps(choices),
});
