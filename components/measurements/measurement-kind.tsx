import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PrintButton } from "#components/layout/print-button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import {
  addedSeries,
  seriesOf,
  type AddedValue,
  type KnownKind,
  type Measurement,
  type Point,
  type Series,
} from "#lib/domain/measurements/model.ts";
import { BodyMassWords } from "./body-mass-words.tsx";
import { ExplanationReview, Explained, TrendRule } from "./explained.tsx";
import { LatestValue } from "./latest-value.tsx";
import { meaningOfPressure, type BodyMassMeaning } from "./meaning.ts";
import { OtherEntries } from "./other-entries.tsx";
import { PressureWords, VeryHighPressure } from "./pressure-meaning.tsx";
import { ValueSeries, valuesAtOnce } from "./value-series.tsx";
import { unitText, useDateWords, useEntryWords, useWhereWords } from "./value-words.ts";
import type { EntryAuthor } from "#lib/entry-author.ts";
import { isolated } from "#lib/markup.ts";

export interface MeasurementKindProps {
  /** As it is called on the page. */
  name: string;
  known: KnownKind | null;
  /** Newest first; empty where only the person has added values of this kind. */
  entries: readonly Measurement[];
  added: readonly AddedValue[];
  /** ISO date, or null where nobody said it. */
  dateOfBirth: string | null;
  /** For weight, where it can be worked out. */
  bodyMass: BodyMassMeaning | null;
  /** How many values of each series are shown. */
  shown: number;
  /** The address of this page. */
  here: string;
  /** Where the person changes what they added. */
  ownEntries: string;
  /** The way to ask for a correction of one entry. */
  correction: (entry: Measurement) => ReactNode;
}

function Newest({ entries, dateOfBirth }: Pick<MeasurementKindProps, "entries" | "dateOfBirth">) {
  const [newest] = entries;
  if (newest === undefined) return null;
  const meaning = meaningOfPressure(newest, dateOfBirth);
  return (
    <>
      <LatestValue entry={newest}>{meaning !== null && <PressureWords meaning={meaning} />}</LatestValue>
      {meaning?.category === "very-high" && <VeryHighPressure />}
    </>
  );
}

function useSeriesHeading(all: readonly Series[]) {
  const t = useTranslations("measurements.series");
  const units = new Set(all.map(({ unit }) => unit));
  return ({ home, unit }: Series): string => {
    const place = home ? "home" : "clinic";
    if (units.size < 2) return t(place);
    return unit === null ? t("noUnit") : t(`${place}In`, { unit: unitText(unit) });
  };
}

function AllSeries({ name, known, entries, shown, here }: MeasurementKindProps) {
  const t = useTranslations("measurements.series");
  const whereOf = useWhereWords();
  const all = seriesOf(entries);
  const headingOf = useSeriesHeading(all);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const notesOf = ({ id }: Point) => {
    const entry = byId.get(id);
    return entry === undefined ? null : { where: whereOf(entry), note: entry.comment };
  };
  return (
    <>
      {all.length > 1 && <p>{t("separate")}</p>}
      {all.map((series) => (
        <ValueSeries
          key={series.points[0].id}
          heading={headingOf(series)}
          {...{ name, known, series, notesOf, shown }}
          more={(rows) => `${here}?rows=${rows}`}
        />
      ))}
    </>
  );
}

/** Who added a value, where it was not who reads it. */
function useAuthorNote() {
  const t = useTranslations("measurements.added");
  return (author: EntryAuthor): string | null => {
    if (author.kind === "you") return null;
    if (author.kind !== "helper") return t("byPerson");
    const { name, helpsAs } = author;
    return name === null ? t("bySomeHelper") : t("byHelper", { name: isolated(name), helpsAs });
  };
}

function Added({ name, known, added, shown, here, ownEntries }: MeasurementKindProps) {
  const t = useTranslations("measurements.added");
  const authorOf = useAuthorNote();
  const series = addedSeries(added);
  if (series === null) return null;
  const notes = new Map(
    added.map(({ id, comment, author }) => [
      id,
      [authorOf(author), comment].filter((part) => part !== null).join(". "),
    ]),
  );
  const allYours = added.every(({ author }) => author.kind === "you");
  return (
    <section id="added">
      <ValueSeries
        heading={t(allYours ? "heading" : "headingOthers")}
        {...{ name, known, series, shown }}
        notesOf={({ id }) => ({ where: "", note: notes.get(id) || null })}
        more={(rows) => `${here}?rows=${rows}`}
      />
      <p>{t("text")}</p>
      <p>
        <Link className="app-alone app-not-printed" href={ownEntries}>
          {t("change")}
        </Link>
      </p>
    </section>
  );
}

function Corrections({ entries, correction }: Pick<MeasurementKindProps, "entries" | "correction">) {
  const t = useTranslations("measurements.correction");
  const dateOf = useDateWords();
  const words = useEntryWords();
  if (entries.length === 0) return null;
  return (
    <Details summary={t("summary")} classes="app-not-printed">
      <p>{t("text")}</p>
      {entries.map((entry) => (
        <div key={entry.id}>
          <p>
            <bdi>{words(entry)}</bdi>, {dateOf(entry.takenAt)}
          </p>
          {correction(entry)}
        </div>
      ))}
    </Details>
  );
}

/** Everything of one kind: what it is, the newest value and what it means, each series over time, what the person added. */
export function MeasurementKind(props: MeasurementKindProps) {
  const t = useTranslations("measurements.print");
  const { name, known, entries, shown, bodyMass } = props;
  const drawn = new Set(seriesOf(entries).flatMap(({ points }) => points.map(({ id }) => id)));
  const others = entries.filter(({ id }) => !drawn.has(id));
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{name}</bdi>} />
      <Explained known={known} term={entries[0]?.name ?? null} />
      <Newest {...props} />
      {bodyMass !== null && <BodyMassWords meaning={bodyMass} />}
      <AllSeries {...props} />
      <OtherEntries name={name} entries={others} beside={drawn.size > 0} />
      <Added {...props} />
      {drawn.size + props.added.length > 1 && <TrendRule known={known} />}
      <Corrections {...props} entries={entries.slice(0, Math.max(shown, valuesAtOnce))} />
      <PrintButton text={t("button")} />
      <ExplanationReview />
    </>
  );
}
