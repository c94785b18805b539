import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { AnswerValue } from "#components/ui/patterns/answer-value.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OwnContent, OwnEntry, Sharing, SharingNews } from "#lib/domain/own-entries/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AddedByYou } from "./added-by-you.tsx";
import { useEntryFacts, type Fact } from "./entry-facts.ts";
import { bdi } from "./rich-words.tsx";
import { SeenByTeam } from "./seen-by-team.tsx";

export interface EntryDetailProps {
  entry: OwnEntry;
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

/** One entry: what it says, that the person added it, whether the surgery has seen it, and what can be done with it. */
export function EntryDetail({ entry, person, news, share }: EntryDetailProps) {
  const t = useTranslations("own-entries.one");
  const dates = dateWords(useLocale());
  const more: readonly Fact[] = [
    [t("added"), { value: dates.longDayAndTime(entry.addedAt) }],
    [t("reference"), { value: <bdi>{entry.reference}</bdi> }],
  ];
  return (
    <>
      <p>
        <AddedByYou />
      </p>
      <PaperCard>
        <Facts content={entry.content} more={more} />
      </PaperCard>
      <Team {...{ entry, news, share }} />
      <History entry={entry} news={news} />
      <section className="app-not-printed">
        <p className="m-0">
          <Link className="app-alone" href={paths.changeOwnEntry(person, entry.id)}>
            {t("change")}
          </Link>
        </p>
        <p className="m-0">
          <Link className="app-alone" href={paths.withdrawOwnEntry(person, entry.id)}>
            {t("withdraw")}
          </Link>
        </p>
      </section>
    </>
  );
}
