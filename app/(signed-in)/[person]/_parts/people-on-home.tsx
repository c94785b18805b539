import { useLocale, useTranslations } from "next-intl";
import { CardGroup, type CardGroupProps } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { paths } from "#lib/paths.ts";
import type { HelpedPerson, NextOfPerson, PeopleOnHome } from "./read-people.ts";

/** What somebody needs next, in lines of a card. */
function Next({ next }: { next: NextOfPerson }) {
  const t = useTranslations("home.people");
  const dates = dateWords(useLocale());
  const { appointment, toDo, known } = next;
  const at = appointment?.startsAt ?? null;
  return (
    <>
      {toDo > 0 && <CardLine strong>{t("toDo", { count: toDo })}</CardLine>}
      {at !== null && (
        <CardLine>{t("next", { day: dates.longDay(at), time: dates.time(at) ?? "" })}</CardLine>
      )}
      {appointment !== null && at === null && <CardLine>{t("nextNoTime")}</CardLine>}
      {toDo === 0 && appointment === null && known && <CardLine>{t("nothing")}</CardLine>}
      {!known && <CardLine>{t("notKnown")}</CardLine>}
    </>
  );
}

/** "Kyle Okafor, aged 5": names alone may be the same. */
function useNameOf() {
  const t = useTranslations("home.people");
  return ({ name, age }: HelpedPerson["relationship"]) =>
    age === null ? (name ?? t("nameless")) : t("nameAge", { name: name ?? t("nameless"), age });
}

/**
 * The section of those who help others, on their own home page: whom they help, and what each needs next. Not drawn for
 * who helps nobody. It names no condition and no test: others may see the screen.
 */
export function PeopleYouHelp({ people }: { people: PeopleOnHome | null }) {
  const t = useTranslations("home.people");
  const nameOf = useNameOf();
  if (people === null)
    return (
      <Notice title={t("missing")} headingLevel={2}>
        <p>
          <Link className="app-alone" href={paths.family()}>
            {t("family")}
          </Link>
        </p>
      </Notice>
    );
  const cards: CardGroupProps["cards"] = people.people.map(({ relationship, next }) => {
    const { person, standing } = relationship;
    const paused = standing === "paused";
    return {
      key: person,
      title: <bdi>{nameOf(relationship)}</bdi>,
      href: paused ? paths.helping(person) : paths.home(person),
      switchesPerson: !paused,
      ...(paused && {
        above: <Tag colour="yellow" text={t("reviewed")} />,
        description: t("reviewedText"),
      }),
      ...(next !== null && { children: <Next next={next} /> }),
    };
  });
  const waiting: CardGroupProps["cards"] = (["waiting", "invited"] as const)
    .filter((key) => people[key] > 0)
    .map((key) => ({
      key,
      above: <Tag colour="orange" text={t("answerNeeded")} />,
      title: t(key, { count: people[key] }),
      href: paths.family(),
    }));
  if (cards.length + waiting.length === 0) return null;
  return (
    <section className="app-section">
      {waiting.length > 0 && <CardGroup stacked heading={t("askedHeading")} cards={waiting} />}
      {cards.length > 0 && <CardGroup stacked heading={t("heading")} cards={cards} />}
    </section>
  );
}
