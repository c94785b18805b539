import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { BigNumber, PaperCard } from "#components/ui/paper-card.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { HomeAverage } from "#lib/home-pressure.ts";
import { dayOf, type OwnEntry, type SharingNews } from "#lib/domain/own-entries/model.ts";
import type { EntryAuthor } from "#lib/entry-author.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AddedBy } from "./added-by.tsx";
import { useEntryWords } from "./entry-words.ts";
import { SeenByTeam } from "./seen-by-team.tsx";

/** An entry as who reads it may see it. */
type ShownEntry = OwnEntry & { readonly author: EntryAuthor; readonly keptPrivate?: true };

export interface EntriesProps {
  entries: readonly ShownEntry[];
  person: PersonHandle;
  /** Null where the surgery did not answer. */
  news: SharingNews | null;
  /** Of the blood pressure among the entries; null where there is not enough. */
  average: HomeAverage | null;
}

function Facts({ entry, news, isOwn }: { entry: ShownEntry; news: SharingNews | null; isOwn: boolean }) {
  const t = useTranslations("own-entries");
  const dates = dateWords(useLocale());
  return (
    <>
      <CardLine>{dates.longDay(dayOf(entry))}</CardLine>
      {entry.changedAt !== null && <CardLine>{t("changed", { date: dates.day(entry.changedAt) })}</CardLine>}
      {entry.notAgreedAt !== null && <CardLine>{t("notAgreed")}</CardLine>}
      {isOwn && (
        <CardLine>
          {t("one.team")} <SeenByTeam entry={entry} news={news} />
        </CardLine>
      )}
    </>
  );
}

function Average({ average }: { average: HomeAverage }) {
  const t = useTranslations("own-entries.average");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <PaperCard>
        <BigNumber value={`${average.averageSystolic}/${average.averageDiastolic}`} unit={t("unit")} />
        <p>{t("how", { count: average.usedReadings, days: average.daysUsed })}</p>
        <p>{t("whose")}</p>
      </PaperCard>
    </section>
  );
}

/** Everything that the person added, the newest day first, and the way to add more. */
export function Entries({ entries, person, news, average }: EntriesProps) {
  const t = useTranslations("own-entries");
  const words = useEntryWords();
  return (
    <>
      <p>{t("lead")}</p>
      <Button href={paths.addOwnEntry(person)} text={t("add")} />
      {average !== null && <Average average={average} />}
      {entries.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <CardGroup
          cards={entries.map((entry) => {
            const { kind, main } = words(entry.content);
            return {
              key: entry.id,
              href: paths.ownEntry(person, entry.id),
              title: (
                <>
                  {kind}: <bdi className="wrap-anywhere">{main.slice(0, 120)}</bdi>
                </>
              ),
              above: <AddedBy author={entry.author} />,
              ...(entry.keptPrivate && { classes: "app-not-printed" }),
              children: (
                <>
                  {entry.keptPrivate && <CardLine>{t("keptPrivate")}</CardLine>}
                  <Facts entry={entry} news={news} isOwn={person === me && entry.author.kind === "you"} />
                </>
              ),
            };
          })}
        />
      )}
    </>
  );
}
