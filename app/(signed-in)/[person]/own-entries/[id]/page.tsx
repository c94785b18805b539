import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { Agreement } from "#components/own-entries/agreement.tsx";
import { EntryDetail } from "#components/own-entries/entry-detail.tsx";
import { GoneEntry } from "#components/own-entries/withdraw-entry.tsx";
import { KeepPrivate } from "#components/safety/keep-private.tsx";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { keepPrivateAction } from "#app/(signed-in)/[person]/safety/actions.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { addedKindOf } from "#lib/domain/own-entries/model.ts";
import { getSharingNews } from "#lib/domain/own-entries/queries.ts";
import { me, paths } from "#lib/paths.ts";
import { EntriesProblem, readEntry } from "../_parts/one-entry.tsx";
import { agreeToEntryAction, restoreEntryAction, shareEntryAction } from "./actions.ts";

interface OwnEntryProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: OwnEntryProps): Promise<Metadata> {
  const t = await getTranslations("own-entries");
  const { person, id } = await params;
  const entry = await readEntry(await personIn(person), id);
  if (!entry.ok) return recordProblemTitle(entry.failure, t("what"), searchParams);
  if (entry.value.withdrawnAt !== null) return { title: t("gone.title") };
  return { title: t(`kinds.${addedKindOf(entry.value.content)}`) };
}

async function Done({ query }: { query: Query }) {
  const t = await getTranslations("own-entries");
  const notKept = await inQuery(query, "private");
  if (notKept !== null)
    return <Notice headingLevel={2} title={t(notKept === "full" ? "privateFull" : "privateFailed")} />;
  const agreed = await inQuery(query, "agreed");
  if (agreed !== null)
    return <Notice headingLevel={2} title={t(agreed === "no" ? "one.agreeFailed" : "one.agreeDone")} />;
  const shared = await inQuery(query, "shared");
  if (shared !== null)
    return <Notice headingLevel={2} title={t(shared === "yes" ? "one.shareDone" : "one.shareFailed")} />;
  return (await inQuery(query, "back")) === null ? null : (
    <Notice headingLevel={2} title={t("gone.undone")} />
  );
}

/** One entry of the person's own, or what became of one that was taken away. */
export default async function OwnEntryPage({ params, searchParams }: OwnEntryProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("own-entries");
  const entry = await readEntry(person, id);
  if (!entry.ok) return <EntriesProblem person={person} failure={entry.failure} query={searchParams} />;
  const { content, withdrawnAt, keptPrivate } = entry.value;
  const isPrivate = keptPrivate === true;
  const news = withdrawnAt === null ? await getSharingNews(asker, person) : null;
  const isMine = entry.value.author.kind === "you";
  const canShare = isMine && entry.value.sharing === null && news?.ok === true && news.value.offered;
  return (
    <PageMain
      namespaces={["own-entries"]}
      back={<BackLink href={paths.ownEntries(person)} text={t("backToList")} />}
    >
      {withdrawnAt === null ? (
        <div className={isPrivate ? "app-not-printed" : undefined}>
          <Heading level={1} size="l" text={t(`kinds.${addedKindOf(content)}`)} />
          <Done query={searchParams} />
          <EntryDetail
            entry={entry.value}
            person={person}
            news={news?.ok === true ? news.value : null}
            share={shareEntryAction.bind(null, person, id)}
          />
          {canShare && <HowContacted person={person} who="told" />}
          {person === me && entry.value.author.kind === "helper" && (
            <Agreement
              agrees={entry.value.notAgreedAt === null}
              action={agreeToEntryAction.bind(null, id, entry.value.notAgreedAt !== null)}
            />
          )}
          {person === me && (
            <KeepPrivate
              what="entry"
              isPrivate={isPrivate}
              action={keepPrivateAction.bind(null, "own-entry", id, !isPrivate)}
            />
          )}
        </div>
      ) : (
        <GoneEntry
          undo={restoreEntryAction.bind(null, person, id)}
          sharing={await inQuery(searchParams, "surgery")}
        />
      )}
    </PageMain>
  );
}
