import type { FormAction } from "#components/ui/patterns/form.tsx";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** How a correction of an entry is begun; absent where somebody acts for another, for nobody may ask for one but they. */
export const correctionFor = (
  person: PersonHandle,
  start: (person: string, form: FormData) => Promise<void>,
): FormAction | undefined => (person === me ? start.bind(null, person) : undefined);
