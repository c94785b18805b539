import type { FormAction } from "#components/ui/patterns/form.tsx";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";

/** How a correction of an entry is begun; absent where somebody acts for another, for nobody may ask for one but they. */
export const correctionFor = (person: PersonHandle): FormAction | undefined =>
  person === me ? startCorrectionAction.bind(null, person) : undefined;
