import { useTranslations } from "next-intl";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { ListWithSearch } from "#components/ui/patterns/list-with-search.tsx";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import {
  byKind,
  seriesOf,
  type AddedValue,
  type KnownKind,
  type MeasurementKind,
  type MeasurementPanel,
} from "#lib/domain/measurements/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { useTrendLine } from "./trend-words.ts";
import { useDateWords, useEntryWords, useKindName, useValueWords } from "./value-words.ts";

/** How many kinds a page lists at once. */
export const kindsAtOnce = 40;

const places = ["body", "habits", "scores", "other"] as const;

const placeOf = (known: KnownKind | null): (typeof places)[number] => {
  if (known === null) return "other";
  if (known === "smoking" || known === "alcohol") return "habits";
  return known === "gad-7" ? "scores" : "body";
};

function KindLines({ kind }: { kind: MeasurementKind }) {
  const t = useTranslations("measurements.row");
  const date = useDateWords()(kind.entries[0].takenAt);
  const said = useEntryWords()(kind.entries[0]);
  const trendOf = useTrendLine();
  const [newest] = kind.entries;
  const trend = trendOf(seriesOf(kind.entries)[0], kind.known);
  const place = newest.place ?? newest.takenBy;
  const bdi = (chunks: React.ReactNode) => <bdi>{chunks}</bdi>;
  return (
    <>
      <CardLine strong>
        <bdi>{said}</bdi>
      </CardLine>
      <CardLine>
        {newest.measuredAt === "home"
          ? t("takenHome", { date })
          : place === null
            ? t("takenOnly", { date })
            : t.rich("taken", { bdi, date, place })}
      </CardLine>
      {trend !== undefined && <CardLine>{trend}</CardLine>}
      {kind.entries.length > 1 && <CardLine>{t("count", { count: kind.entries.length })}</CardLine>}
    </>
  );
}

type Row = CardProps & { key: string };

/** What the person added, by kind, in a group of its own. */
function useAddedRows(person: PersonHandle) {
  const t = useTranslations("measurements");
  const nameOf = useKindName();
  const words = useValueWords();
  const dateOf = useDateWords();
  return (added: readonly AddedValue[]): readonly Row[] =>
    [...new Set(added.map(({ kind }) => kind))].flatMap((kind) => {
      const own = added.filter((one) => one.kind === kind);
      const [newest] = own;
      if (newest === undefined) return [];
      return {
        key: `added-${kind}`,
        title: nameOf({ known: kind, name: kind }),
        hiddenText: t("row.added"),
        href: `${paths.measurement(person, kind)}#added`,
        children: (
          <>
            <CardLine strong>{words.of(newest.value)}</CardLine>
            <CardLine>{dateOf(newest.takenAt)}</CardLine>
            {own.length > 1 && <CardLine>{t("row.count", { count: own.length })}</CardLine>}
          </>
        ),
      };
    });
}

interface MeasurementListProps {
  panel: MeasurementPanel;
  /** Newest first. */
  added: readonly AddedValue[];
  person: PersonHandle;
  shown: number;
}

/** Every kind of measurement with its newest value, who measured it and where it goes; what the person added apart. */
export function MeasurementList({ panel, added, person, shown }: MeasurementListProps) {
  const t = useTranslations("measurements");
  const list = useTranslations("test-results.list");
  const nameOf = useKindName();
  const addedRows = useAddedRows(person)(added);
  const kinds = byKind(panel.items);
  const groups: readonly ListGroup[] = [
    ...places.map((place) => ({
      key: place,
      heading: t(`groups.${place}`),
      rows: kinds
        .filter(({ known }) => placeOf(known) === place)
        .map((kind) => ({
          key: kind.kind,
          title: <bdi>{nameOf(kind)}</bdi>,
          href: paths.measurement(person, kind.kind),
          children: <KindLines kind={kind} />,
        })),
    })),
    { key: "added", heading: t("groups.added"), rows: addedRows },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <ListWithSearch
      groups={groups}
      nothing={<p>{t(knowsAll(panel) ? "none" : "notKnown")}</p>}
      more={{
        shown,
        step: kindsAtOnce,
        href: (rows) => `${paths.measurements(person)}?rows=${rows}`,
        words: {
          showing: (few, total) => list("showing", { shown: few, total }),
          more: (count) => list("more", { count }),
        },
      }}
    >
      {panel.removed > 0 && <p>{t("removed", { count: panel.removed })}</p>}
    </ListWithSearch>
  );
}
