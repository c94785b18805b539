import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios, type RadioItem } from "#components/ui/radios.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { timeValue } from "#lib/domain/booking/form.ts";
import { byDay, type FreeTime } from "#lib/domain/booking/model.ts";
import { useKindWords, useWayWords } from "./booking-words.tsx";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { useFrame, type BookingProps } from "./journey.tsx";
import { TimeFilters, type TimeFiltersProps } from "./time-filters.tsx";

/** What the page with the times is given besides. */
export interface TimeQuestionProps extends BookingProps {
  /** Those to show here, the earliest first. */
  times: readonly FreeTime[];
  /** Offered first after somebody else was faster. */
  firstOffered: readonly FreeTime[];
  filters: TimeFiltersProps;
  /** ISO date of today, and of the day after. */
  today: string;
  tomorrow: string;
  /** What the list was narrowed to, which the answer keeps. */
  kept: Readonly<Record<string, string>>;
  later: { readonly after: string; readonly href: string } | null;
  earliestHref: string | null;
  noneHref: string;
  incomplete: boolean;
}

const minutesOf = ({ start, end }: FreeTime) => (Date.parse(end) - Date.parse(start)) / 60_000;

/** A time as it can be chosen: when, and below it who, how, where and how long. */
function useTimeItem(withDay: boolean) {
  const t = useTranslations("booking.time");
  const dates = dateWords(useLocale());
  const wayWords = useWayWords();
  return (time: FreeTime): RadioItem => {
    const facts = [
      time.who?.name,
      wayWords(time.way),
      time.way === "phone" || time.way === "video" ? undefined : time.place.name,
      t("minutes", { count: minutesOf(time) }),
    ];
    const clock = dates.time(time.start) ?? "";
    return {
      value: timeValue(time),
      text: withDay ? `${dates.weekday(time.start)}, ${clock}` : clock,
      hint: { text: <bdi>{facts.filter((fact) => fact !== undefined).join(", ")}</bdi> },
    };
  };
}

function useNearness({ today, tomorrow }: Pick<TimeQuestionProps, "today" | "tomorrow">) {
  const t = useTranslations("booking.time");
  return (day: string) => (day === today ? t("today") : day === tomorrow ? t("tomorrow") : undefined);
}

function Groups(props: TimeQuestionProps) {
  const t = useTranslations("booking.time");
  const dates = dateWords(useLocale());
  const item = useTimeItem(false);
  const itemWithDay = useTimeItem(true);
  const nearness = useNearness(props);
  const { firstOffered, times } = props;
  const days = byDay(times).map(({ day, times: those }) => ({
    key: day,
    heading: dates.weekday(day),
    hint: nearness(day),
    items: those.filter((one) => !firstOffered.includes(one)).map(item),
  }));
  const first =
    firstOffered.length === 0
      ? []
      : [{ key: "first", heading: t("nextFree"), hint: undefined, items: firstOffered.map(itemWithDay) }];
  return [...first, ...days]
    .filter(({ items }) => items.length > 0)
    .map(({ key, heading, hint, items }, index) => (
      <Radios
        key={key}
        name="time"
        idPrefix={index === 0 ? "time" : `time-${key}`}
        fieldset={{ legend: { heading: { text: heading, level: 2 }, size: "s" } }}
        hint={hint}
        value={textOf(props, "time")}
        items={items}
        errorMessage={index === 0 ? props.errors.beside("time") : undefined}
      />
    ));
}

function Chosen(props: TimeQuestionProps) {
  const t = useTranslations("booking");
  const kindWords = useKindWords();
  const wayWords = useWayWords();
  const how = textOf(props, "how") as Parameters<typeof wayWords>[0];
  return (
    <PaperCard>
      <p className="nhsuk-u-margin-bottom-2">
        <bdi>{kindWords(textOf(props, "kind"))}</bdi>: {wayWords(how)}
      </p>
      <Link className="app-alone" href={props.to("how")}>
        {t("change")}
        <VisuallyHidden> {t("check.how").toLowerCase()}</VisuallyHidden>
      </Link>
    </PaperCard>
  );
}

/** The surgery's free times by day; each is one answer of the same question. */
export function TimeQuestion(props: TimeQuestionProps) {
  const t = useTranslations("booking");
  const dates = dateWords(useLocale());
  const { later, earliestHref, noneHref, kept, incomplete } = props;
  return (
    <>
      <QuestionPage
        {...useFrame(props)}
        hidden={{ ...carried(props, "time", ...Object.keys(kept)), ...kept }}
        question={t("time.question")}
        field={(asked) => (
          <Fieldset legend={asked}>
            <Chosen {...props} />
            <TimeFilters {...props.filters} />
            {incomplete && <p>{t("incomplete")}</p>}
            <Groups {...props} />
          </Fieldset>
        )}
      >
        {later && (
          <p>
            <Link className="app-alone" href={later.href}>
              {t("time.after", { day: dates.weekday(later.after) })}
            </Link>
          </p>
        )}
        {earliestHref !== null && (
          <p>
            <Link className="app-alone" href={earliestHref}>
              {t("time.fromToday")}
            </Link>
          </p>
        )}
        <p>
          <Link className="app-alone" href={noneHref}>
            {t("time.none")}
          </Link>
        </p>
      </QuestionPage>
    </>
  );
}
