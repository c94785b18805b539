import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { AnswerValue } from "#components/ui/patterns/answer-value.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OwnContent, OwnEntry, Sharing, SharingNews } from "#lib/domain/own-entries/model.ts";
import type { EntryAuthor } from "#lib/entry-author.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AddedBy } from "./added-by.tsx";
import { useEntryFacts, type Fact } from "./entry-facts.ts";
import { bdi } from "./rich-words.tsx";
import { SeenByTeam } from "./seen-by-team.tsx";

export interface EntryDetailProps {
  entry: OwnEntry & { readonly author: EntryAuthor };
  person: PersonHandle;
  /** Null where the surgery did not answer. */
  news: SharingNews | null;
  /** Shares it, once however often it is pressed. */
  share: FormAction;
}

function Facts({ content, more = [] }: { content: OwnContent; more?: readonly Fact[] }) {
  const t = useTranslations("own-entries");
  const facts = useEntryFacts();
  return (
    <SummaryList
      classes="app-answers"
      lastRowBorder={false}
      rows={[...facts(content), ...more].map(([key, answer]) => ({
        key,
        value: <AnswerValue answer={answer} notProvided={t("notProvided")} />,
      }))}
    />
  );
}

function Team({ entry, news, share }: Omit<EntryDetailProps, "person">) {
  const t = useTranslations("own-entries.one");
  const canShare = entry.sharing === null && news?.offered === true;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("team")} />
      <p>
        <SeenByTeam entry={entry} news={news} />
      </p>
      {entry.sharing !== null && (
        <p>{t.rich("sharedReference", { bdi, reference: entry.sharing.reference })}</p>
      )}
      {canShare && (
        <Form action={share}>
          <Button variant="secondary" text={t("share")} />
        </Form>
      )}
    </section>
  );
}

function History({ entry, news }: Pick<EntryDetailProps, "entry" | "news">) {
  const t = useTranslations("own-entries.one");
  const dates = dateWords(useLocale());
  if (entry.former.length === 0) return null;
  const seen = (sharing: Sharing): Fact => [
    t("team"),
    { value: <SeenByTeam entry={{ sharing }} news={news} /> },
  ];
  return (
    <Details summary={t("history")}>
      {entry.former.map(({ content, until, sharing }) => (
        <section key={until}>
          <Heading level={2} size="s" text={t("until", { date: dates.longDayAndTime(until) })} />
          <Facts content={content} more={sharing === null ? [] : [seen(sharing)]} />
        </section>
      ))}
    </Details>
  );
}

/** Words are changed and taken away by whoever wrote them. */
function Ways({ person, id }: { person: PersonHandle; id: string }) {
  const t = useTranslations("own-entries.one");
  return (
    <section className="app-not-printed">
      <p className="m-0">
        <Link className="app-alone" href={paths.changeOwnEntry(person, id)}>
          {t("change")}
        </Link>
      </p>
      <p className="m-0">
        <Link className="app-alone" href={paths.withdrawOwnEntry(person, id)}>
          {t("withdraw")}
        </Link>
      </p>
    </section>
  );
}

/** One entry: what it says, who added it, whether the surgery has seen it, and what can be done with it. */
export function EntryDetail({ entry, person, news, share }: EntryDetailProps) {
  const t = useTranslations("own-entries.one");
  const dates = dateWords(useLocale());
  const { author } = entry;
  const mine = author.kind === "you";
  const more: readonly Fact[] = [
    [t("added"), { value: dates.longDayAndTime(entry.addedAt) }],
    [t("reference"), { value: <bdi>{entry.reference}</bdi> }],
  ];
  return (
    <>
      <p>
        <AddedBy author={author} />
      </p>
      <PaperCard>
        <Facts content={entry.content} more={more} />
      </PaperCard>
      {entry.notAgreedAt !== null && (
        <Notice headingLevel={2} title={t("notAgreedTitle")}>
          <p>{t("notAgreedText", { date: dates.day(entry.notAgreedAt) })}</p>
        </Notice>
      )}
      {person === me && mine && <Team {...{ entry, news, share }} />}
      <History entry={entry} news={news} />
      {mine && <Ways person={person} id={entry.id} />}
    </>
  );
}
