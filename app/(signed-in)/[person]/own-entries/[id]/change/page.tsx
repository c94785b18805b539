import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { typedValuesOf } from "#lib/domain/own-entries/form.ts";
import { addedKindOf } from "#lib/domain/own-entries/model.ts";
import { paths } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import {
  EntryJourneyPage,
  entryStanding,
  entryTitle,
  type Begun,
} from "#app/(signed-in)/[person]/own-entries/_parts/one-step.tsx";
import { EntriesProblem, readEntry } from "#app/(signed-in)/[person]/own-entries/_parts/one-entry.tsx";
import { answerChangeAction, changeEntryAction } from "./actions.ts";

interface ChangeEntryProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. An entry that was taken away is brought back before it is changed. */
const readStep = cache(async ({ params, searchParams }: ChangeEntryProps) => {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const entry = await readEntry(person, id);
  if (!entry.ok) return entry;
  const { content, sharing, withdrawnAt } = entry.value;
  if (withdrawnAt !== null) redirect(paths.ownEntry(person, id));
  const begun: Begun = {
    person,
    what: addedKindOf(content),
    doing: "change",
    here: paths.changeOwnEntry(person, id),
    from: paths.ownEntry(person, id),
    first: { ...typedValuesOf(content), share: sharing === null ? "no" : "yes" },
  };
  return ok({ begun, standing: await entryStanding(begun, searchParams) });
});

export async function generateMetadata(props: ChangeEntryProps): Promise<Metadata> {
  const t = await getTranslations("own-entries");
  const step = await readStep(props);
  if (step.ok) return { title: await entryTitle(step.value.begun, step.value.standing) };
  return recordProblemTitle(step.failure, t("what"), props.searchParams);
}

/** Changing an entry, a question a page; it begins with what it says now. */
export default async function ChangeEntryPage(props: ChangeEntryProps) {
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const step = await readStep(props);
  if (!step.ok) return <EntriesProblem person={person} failure={step.failure} query={props.searchParams} />;
  const { begun, standing } = step.value;
  return (
    <EntryJourneyPage
      begun={begun}
      standing={standing}
      actions={{
        answer: answerChangeAction.bind(null, person, begun.what, id),
        send: changeEntryAction.bind(null, person, begun.what, id),
      }}
    />
  );
}
