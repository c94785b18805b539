import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { EntryReceipt } from "#components/own-entries/entry-receipt.tsx";
import { paths } from "#lib/paths.ts";
import { EntriesProblem, readEntry } from "#app/(signed-in)/[person]/own-entries/_parts/one-entry.tsx";

interface ReceiptProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

const doingIn = async (query: Query) => ((await inQuery(query, "did")) === "change" ? "change" : "add");

export async function generateMetadata({ params, searchParams }: ReceiptProps): Promise<Metadata> {
  const t = await getTranslations("own-entries");
  const { person, id } = await params;
  const entry = await readEntry(await personIn(person), id);
  if (entry.ok) return { title: t(`receipt.title.${await doingIn(searchParams)}`) };
  return recordProblemTitle(entry.failure, t("what"), searchParams);
}

/** The receipt of an entry. It can be loaded again: nothing is kept by it. */
export default async function ReceiptPage({ params, searchParams }: ReceiptProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const entry = await readEntry(person, id);
  if (!entry.ok) return <EntriesProblem person={person} failure={entry.failure} query={searchParams} />;
  if (entry.value.withdrawnAt !== null) redirect(paths.ownEntry(person, id));
  return (
    <PageMain namespaces={["own-entries"]}>
      <EntryReceipt
        entry={entry.value}
        person={person}
        doing={await doingIn(searchParams)}
        shareFailed={(await inQuery(searchParams, "shared")) === "no"}
        before={await inQuery(searchParams, "before")}
      />
    </PageMain>
  );
}
