import {
  correctionFormName,
  correctionSteps,
  olderFormName,
  olderSteps,
} from "#lib/domain/record-requests/form.ts";
import { dateAt, now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Journey } from "#app/(signed-in)/journey.ts";

/** Asking for older records: years until this one, by health time. */
export const olderJourney = (person: PersonHandle): Journey => ({
  formName: olderFormName,
  here: paths.askOlderRecords(person),
  steps: olderSteps(dateAt(now()).year),
});

/** Asking for a correction. */
export const correctionJourney = (person: PersonHandle): Journey => ({
  formName: correctionFormName,
  here: paths.askCorrection(person),
  steps: correctionSteps,
});
