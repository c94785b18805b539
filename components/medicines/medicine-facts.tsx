import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import {
  isCurrent,
  isPrescribed,
  type Medicine,
  type MedicineIssue,
  type Repeats,
} from "#lib/domain/medicines/model.ts";

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="nhsuk-body nhsuk-u-font-weight-bold mb-0">{name}</dt>
      <dd className="nhsuk-body m-0 mb-3">{children}</dd>
    </>
  );
}

function useDay() {
  const t = useTranslations("medicines");
  const dates = dateWords(useLocale());
  return (iso: string | null) => (iso === null ? t("dateUnknown") : dates.longDay(iso));
}

function RepeatFacts({ repeats }: { repeats: Repeats }) {
  const t = useTranslations("medicines.detail");
  const day = useDay();
  const { allowed, issued, reviewBy } = repeats;
  return (
    <>
      {allowed !== null && issued !== null && (
        <Fact name={t("repeats")}>{t("repeatsOf", { issued, allowed })}</Fact>
      )}
      {reviewBy !== null && <Fact name={t("review")}>{day(reviewBy)}</Fact>}
    </>
  );
}

function EndFacts({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines.detail");
  const day = useDay();
  const { endedAt, stoppedWhy } = medicine;
  if (isCurrent(medicine)) return null;
  return (
    <>
      <Fact name={t("ended")}>{day(endedAt)}</Fact>
      {stoppedWhy !== null && (
        <Fact name={t("why")}>
          <bdi>{stoppedWhy}</bdi>
        </Fact>
      )}
    </>
  );
}

/** Who, since when, where from: what the record says about a medicine. What is not known is left out, or said. */
export function MedicineFacts({ medicine, surgery }: { medicine: Medicine; surgery: KnownSurgery }) {
  const t = useTranslations("medicines");
  const day = useDay();
  const { prescriber, kind, repeats, lastIssuedAt, notes } = medicine;
  return (
    <PaperCard>
      <Heading level={2} size="s" text={t("detail.aboutHeading")} />
      <dl className="m-0">
        <Fact name={t("detail.status")}>{t(`status.${medicine.status}`)}</Fact>
        <Fact name={t("detail.since")}>{day(medicine.startedAt)}</Fact>
        <EndFacts medicine={medicine} />
        {prescriber !== null && (
          <Fact name={t(isPrescribed(medicine) ? "detail.prescriber" : "detail.writer")}>
            <bdi>{prescriber}</bdi>
          </Fact>
        )}
        <Fact name={t("detail.from")}>{t(`from.${medicine.suppliedBy}`)}</Fact>
        {kind !== null && isPrescribed(medicine) && <Fact name={t("detail.kind")}>{t(`kind.${kind}`)}</Fact>}
        <Fact name={t("detail.lastIssued")}>
          {lastIssuedAt === null ? t("detail.never") : day(lastIssuedAt)}
        </Fact>
        {repeats !== null && isPrescribed(medicine) && <RepeatFacts repeats={repeats} />}
        {notes.map((text) => (
          <Fact key={text} name={t("detail.notes")}>
            <bdi>{text}</bdi>
          </Fact>
        ))}
        <Fact name={t("detail.source")}>
          <bdi>{surgery?.name ?? t("sources.gp")}</bdi>
        </Fact>
      </dl>
    </PaperCard>
  );
}

/** Every time that the surgery issued it, the newest first. */
export function IssueHistory({ issues }: { issues: readonly MedicineIssue[] }) {
  const t = useTranslations("medicines.detail");
  const day = useDay();
  if (issues.length === 0) return null;
  return (
    <section>
      <Heading level={2} size="s" text={t("issues")} />
      <Details summary={t("issuesCount", { count: issues.length })}>
        <ul className="nhsuk-list">
          {issues.map(({ at, quantity }, index) => (
            <li key={index}>
              {day(at)}
              {quantity !== null && (
                <>
                  {": "}
                  <bdi>{[quantity.value, quantity.unit ?? ""].join(" ").trim()}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      </Details>
    </section>
  );
}
