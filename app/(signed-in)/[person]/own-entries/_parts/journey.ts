import { z } from "zod";
import { dateAt, now } from "#lib/clock.ts";
import { adviceForm, detailsForm, ownEntryFormName, shareForm } from "#lib/domain/own-entries/form.ts";
import {
  addedKinds,
  urgentAdviceFor,
  type AddedKind,
  type OwnContent,
} from "#lib/domain/own-entries/model.ts";
import { me, paths } from "#lib/paths.ts";
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

/** Who acts for another gives nothing of theirs to the surgery in writing: only the person themselves can. */
const sharesFrom = (here: string): boolean => here.startsWith(`${paths.home(me)}/`);

/**
 * The journey of one kind. Advice is a step of it only where what was typed calls for it, and sharing only on one's own
 * pages.
 */
export function entryJourney(what: AddedKind, here: string, values: Values): Journey {
  const content = contentIn(what, values);
  const advised = content !== null && urgentAdviceFor(content) !== null && content.kind === "reading";
  return {
    formName: `${ownEntryFormName} ${what}`,
    here,
    steps: {
      details: detailsForm(what, today()),
      ...(advised && { advice: adviceForm(`${content.value}/${content.lower}`) }),
      ...(sharesFrom(here) && { share: shareForm }),
    },
  };
}

const asked = z.object({ share: z.enum(["yes", "no"]) });

/** What is to be kept, once every step is answered; null before. */
export function askedIn(
  what: AddedKind,
  here: string,
  values: Values,
): { content: OwnContent; share: boolean } | null {
  const content = contentIn(what, values);
  const share = sharesFrom(here) && asked.safeParse(values).data?.share === "yes";
  const steps = Object.values(entryJourney(what, here, values).steps);
  const whole = steps.every((step) => step.safeParse(values).success);
  return content === null || !whole ? null : { content, share };
}
