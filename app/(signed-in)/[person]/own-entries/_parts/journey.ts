import { z } from "zod";
import { dateAt, now } from "#lib/clock.ts";
import { adviceForm, detailsForm, ownEntryFormName, shareForm } from "#lib/domain/own-entries/form.ts";
import {
  addedKinds,
  urgentAdviceFor,
  type AddedKind,
  type OwnContent,
} from "#lib/domain/own-entries/model.ts";
import type { Journey, Values } from "#app/(signed-in)/journey.ts";

/** Today in England, by health time. */
export const today = (): string => dateAt(now()).toString();

/** The kind that an address names, or null. */
export const kindIn = (segment: string): AddedKind | null =>
  addedKinds.find((known) => known === segment) ?? null;

/** What the values say; null until they are right. */
export function contentIn(what: AddedKind, values: Values): OwnContent | null {
  const read = detailsForm(what, today()).safeParse(values);
  return read.success ? read.data : null;
}

/** The journey of one kind. Advice is a step of it only where what was typed calls for it. */
export function entryJourney(what: AddedKind, here: string, values: Values): Journey {
  const content = contentIn(what, values);
  const advised = content !== null && urgentAdviceFor(content) !== null && content.kind === "reading";
  return {
    formName: `${ownEntryFormName} ${what}`,
    here,
    steps: {
      details: detailsForm(what, today()),
      ...(advised && { advice: adviceForm(`${content.value}/${content.lower}`) }),
      share: shareForm,
    },
  };
}

const asked = z.object({ share: z.enum(["yes", "no"]) });

/** What is to be kept, once every step is answered; null before. */
export function askedIn(what: AddedKind, values: Values): { content: OwnContent; share: boolean } | null {
  const content = contentIn(what, values);
  const share = asked.safeParse(values);
  const steps = Object.values(entryJourney(what, "", values).steps);
  const whole = steps.every((step) => step.safeParse(values).success);
  return content === null || !share.success || !whole ? null : { content, share: share.data.share === "yes" };
}
