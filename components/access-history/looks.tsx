import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { DayByDay } from "#components/ui/patterns/day-by-day.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { DayOfLooks, LookFilter, RecordLook } from "#lib/domain/access-history/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface LooksProps {
  days: readonly DayOfLooks[];
  person: PersonHandle;
  filter: LookFilter;
  /** In which the page is read: dates must not speak another than the words beside them. */
  language: string;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Who did it, or for whom the reader did: by name where it is known. */
export function useWho(filter: LookFilter) {
  const t = useTranslations("access-history");
  return ({ by, name }: RecordLook): ReactNode => {
    if (filter === "helped") return name === null ? t("forUnknown") : t.rich("forSomeone", { name, bdi });
    if (by === "acting" && name !== null) return t.rich("helper", { name, bdi });
    return t(by === "oneself" ? "you" : by);
  };
}

/** What was seen or done, in a sentence. */
export function useWhat() {
  const t = useTranslations("access-history");
  return ({ what, outcome }: RecordLook): string =>
    outcome === "read" || outcome === "done" ? t(`what.${what}`) : t(outcome, { doing: doingOf(t, what) });
}

type Words = ReturnType<typeof useTranslations<"access-history">>;

/** Every act has words for doing it; for what has none its own stand. */
const doingOf = (t: Words, what: RecordLook["what"]): string => {
  const key = `doing.${what}` as Parameters<Words>[0];
  return t.has(key) ? t(key) : t(`what.${what}`);
};

/** Who looked, when and at what, day by day, newest first. Says so when nobody did. */
export function Looks({ days, person, filter, language }: LooksProps) {
  const t = useTranslations("access-history");
  const [who, what] = [useWho(filter), useWhat()];
  const dates = dateWords(language);
  const why = (look: RecordLook, time: string) => (
    <Link href={paths.askWhy(person, look.id)}>
      {t("why")}
      <VisuallyHidden>
        {" "}
        {what(look)} {time}
      </VisuallyHidden>
    </Link>
  );
  const empty = { everyone: "none", others: "noOthers", helped: "noHelped" } as const;
  return (
    <DayByDay
      days={days.map(({ date, looks }) => ({
        date,
        heading: dates.longDay(date),
        moments: looks.map((look) => {
          const time = dates.time(look.at) ?? dates.longDay(look.at);
          const asks = filter !== "helped" && look.by !== "oneself";
          return {
            ...{ key: look.id, at: look.at, time },
            who: who(look),
            where: t("where"),
            lines: asks ? [what(look), why(look, time)] : [what(look)],
          };
        }),
      }))}
      empty={<EmptyState text={t(empty[filter])} />}
    />
  );
}
