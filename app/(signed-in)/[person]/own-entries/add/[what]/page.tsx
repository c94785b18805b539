import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { paths } from "#lib/paths.ts";
import { kindIn } from "#app/(signed-in)/[person]/own-entries/_parts/journey.ts";
import {
  EntryJourneyPage,
  entryStanding,
  entryTitle,
  type Begun,
} from "#app/(signed-in)/[person]/own-entries/_parts/one-step.tsx";
import { addEntryAction, answerEntryAction } from "./actions.ts";

interface AddEntryProps {
  readonly params: Promise<{ person: string; what: string }>;
  readonly searchParams: Query;
}

async function begin({ params }: AddEntryProps): Promise<Begun> {
  const { person: segment, what: kind } = await params;
  const person = await personIn(segment);
  const what = kindIn(kind) ?? redirect(paths.nowhere());
  const here = paths.addOwnEntryOf(person, what);
  return { person, what, doing: "add", here, from: paths.addOwnEntry(person), first: {} };
}

/** Read once for title and page together. */
const readStep = cache(async (props: AddEntryProps) => {
  const begun = await begin(props);
  return { begun, standing: await entryStanding(begun, props.searchParams) };
});

export async function generateMetadata(props: AddEntryProps): Promise<Metadata> {
  const { begun, standing } = await readStep(props);
  return { title: await entryTitle(begun, standing) };
}

/** Adding an entry of one kind, a question a page. */
export default async function AddEntryPage(props: AddEntryProps) {
  const { begun, standing } = await readStep(props);
  const { person, what } = begun;
  return (
    <EntryJourneyPage
      begun={begun}
      standing={standing}
      actions={{
        answer: answerEntryAction.bind(null, person, what),
        send: addEntryAction.bind(null, person, what),
      }}
    />
  );
}
