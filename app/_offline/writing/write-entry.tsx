import { useTranslations } from "next-intl";
import { entryErrorsIn } from "#components/own-entries/entry-errors.ts";
import { EntryJourney } from "#components/own-entries/entry-journey.tsx";
import { contentIn, entryAsked, entrySteps } from "#lib/domain/own-entries/form.ts";
import { addedKinds, urgentAdviceFor, type AddedKind } from "#lib/domain/own-entries/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { WritingProps } from "./writing.ts";
import { useJourney } from "./use-journey.ts";

/** The kind of entry that an address adds; null for any other address. */
export const kindAt = (path: string): AddedKind | null =>
  addedKinds.find((kind) => path === paths.addOwnEntryOf(me, kind)) ?? null;

/** A note, a measurement or a medicine of one's own, by the pages that ask for it online: advice that cannot wait comes at once. */
export function WriteEntry({ place, today, surgery, keep, what }: WritingProps & { what: AddedKind }) {
  const t = useTranslations("own-entries");
  const here = paths.addOwnEntryOf(me, what);
  const rules = { today, shares: true };
  const { step, then, values, codes, answer, to } = useJourney({
    here,
    place,
    steps: (typed) => entrySteps(what, typed, rules),
  });
  const content = contentIn(what, values, today);
  const send = () => {
    if (entryAsked(what, values, rules) !== null) keep({ kind: "own-entry", about: what, values });
  };
  return (
    <EntryJourney
      {...{ what, step, then, values, answer, send, to, content, surgery, today }}
      doing="add"
      shares
      oneTimeKey=""
      errors={entryErrorsIn(t)(what, step, codes)}
      stopHref={paths.home(me)}
      advice={content === null ? null : urgentAdviceFor(content)}
      offered={true}
    />
  );
}
