import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { WithdrawEntry } from "#components/own-entries/withdraw-entry.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { paths } from "#lib/paths.ts";
import { withdrawErrors } from "#app/(signed-in)/[person]/own-entries/_parts/errors.ts";
import { EntriesProblem, readEntry } from "#app/(signed-in)/[person]/own-entries/_parts/one-entry.tsx";
import { withdrawEntryAction } from "./actions.ts";

interface WithdrawProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: WithdrawProps): Promise<Metadata> {
  const t = await getTranslations("own-entries");
  const { person, id } = await params;
  const entry = await readEntry(await personIn(person), id);
  if (!entry.ok) return recordProblemTitle(entry.failure, t("what"), searchParams);
  const errors = await withdrawErrors(await inQuery(searchParams, "problem"));
  return { title: titleWithErrors(t("withdraw.title"), errors.summary.length > 0, t("error")) };
}

/** Whether an entry is really to be taken away. */
export default async function WithdrawEntryPage({ params, searchParams }: WithdrawProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("own-entries");
  const entry = await readEntry(person, id);
  if (!entry.ok) return <EntriesProblem person={person} failure={entry.failure} query={searchParams} />;
  if (entry.value.withdrawnAt !== null) redirect(paths.ownEntry(person, id));
  return (
    <PageMain
      namespaces={["own-entries"]}
      back={<BackLink href={paths.ownEntry(person, id)} text={t("backToEntry")} />}
    >
      <WithdrawEntry
        entry={entry.value}
        person={person}
        action={withdrawEntryAction.bind(null, person, id)}
        errors={await withdrawErrors(await inQuery(searchParams, "problem"))}
      />
    </PageMain>
  );
}
