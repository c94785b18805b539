import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import { FilterPills } from "#components/ui/filter-pills.tsx";
import type { Clinician, Narrowing, Place } from "#lib/domain/booking/model.ts";

/** By what the times can be narrowed; a list of one is nothing to choose. */
export interface TimeFiltersProps {
  days: readonly string[];
  places: readonly Place[];
  people: readonly Clinician[];
  sexes: readonly ("female" | "male")[];
  chosen: Narrowing;
  /** The address of the page with one of them chosen; null takes any. */
  narrowedTo: (part: keyof Narrowing, value: string | null) => string;
}

interface Row {
  part: keyof Narrowing;
  label: string;
  options: readonly { readonly value: string; readonly text: React.ReactNode }[];
}

/** Links that show only some of the times: a day, a place, a clinician, a woman or a man. */
export function TimeFilters({ days, places, people, sexes, chosen, narrowedTo }: TimeFiltersProps) {
  const t = useTranslations("booking.time");
  const dates = dateWords(useLocale());
  const all: readonly Row[] = [
    {
      part: "day",
      label: t("day"),
      options: days.map((day) => ({ value: day, text: dates.weekday(day) })),
    },
    {
      part: "place",
      label: t("place"),
      options: places.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> })),
    },
    {
      part: "who",
      label: t("who"),
      options: people.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> })),
    },
    { part: "sex", label: t("sex"), options: sexes.map((sex) => ({ value: sex, text: t(sex) })) },
  ];
  const rows = all.filter(({ part, options }) => options.length > 1 || chosen[part] !== null);
  if (rows.length === 0) return null;
  return (
    <Details summary={t("narrow")} open={Object.values(chosen).some((one) => one !== null)}>
      {rows.map(({ part, label, options }) => (
        <div key={part}>
          <p className="nhsuk-u-margin-bottom-1">
            <strong>{label}</strong>
          </p>
          <FilterPills
            label={label}
            items={[
              { href: narrowedTo(part, null), text: t("all"), current: chosen[part] === null },
              ...options.map(({ value, text }) => ({
                href: narrowedTo(part, value),
                text,
                current: chosen[part] === value,
              })),
            ]}
          />
        </div>
      ))}
    </Details>
  );
}
