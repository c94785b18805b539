import { useLocale, useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";

/** A medicine that the person added, with the address of its own page. */
export interface OwnMedicineRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** Empty where it was not said. */
  readonly whatFor: string;
  readonly howTaken: string;
  /** ISO date, or null. */
  readonly since: string | null;
}

interface OwnMedicinesProps {
  /** Null where they could not be read. */
  rows: readonly OwnMedicineRow[] | null;
  /** Left out where none can be added, and their own pages cannot be opened. */
  addHref?: string;
}

function Lines({ row }: { row: OwnMedicineRow }) {
  const t = useTranslations("medicines");
  const dates = dateWords(useLocale());
  return (
    <>
      {row.whatFor !== "" && (
        <CardLine>
          {t.rich("row.for", { bdi: (chunks) => <bdi>{chunks}</bdi>, reason: row.whatFor })}
        </CardLine>
      )}
      {row.howTaken !== "" && (
        <CardLine>
          <bdi>{row.howTaken}</bdi>
        </CardLine>
      )}
      {row.since !== null && <CardLine>{t("row.since", { date: dates.day(row.since) })}</CardLine>}
    </>
  );
}

/** Bought medicines that the person added: apart from the record, because nobody else has checked them. */
export function OwnMedicines({ rows, addHref }: OwnMedicinesProps) {
  const t = useTranslations("medicines.own");
  return (
    <>
      {rows !== null && rows.length > 0 ? (
        <CardGroup
          stacked
          secondary
          heading={t("heading")}
          description={t("description")}
          cards={rows.map((row) => ({
            key: row.id,
            ...(addHref !== undefined && { href: row.href }),
            title: <bdi>{row.name}</bdi>,
            children: <Lines row={row} />,
          }))}
        />
      ) : (
        <>
          <Heading level={2} size="s" text={t("heading")} />
          <p>{rows === null ? t("unknown") : t("none")}</p>
        </>
      )}
      {addHref !== undefined && (
        <p>
          <Link className="app-alone" href={addHref}>
            {t("add")}
          </Link>
        </p>
      )}
    </>
  );
}
