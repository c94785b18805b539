import type { Journey } from "#app/(signed-in)/journey.ts";
import { carerFormName, carerSteps } from "#lib/domain/carers/form.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Telling the surgery that one cares for somebody. */
export const tellJourney = (person: PersonHandle): Journey => ({
  formName: carerFormName,
  here: paths.tellCarer(person),
  steps: carerSteps,
});
