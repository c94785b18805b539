import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { told, type Coded, type Vaccination } from "#lib/domain/vaccinations/model.ts";
import { diseaseName, explanationOf, explanationsMeta } from "./explanation.ts";
import { VaccinationFacts } from "./vaccination-facts.tsx";
import { useVaccinationName } from "./vaccination-words.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Given or not, when, and why not. */
function Standing({ vaccination }: { vaccination: Vaccination }) {
  const t = useTranslations("vaccinations.standing");
  const dates = dateWords(useLocale());
  const { status, givenAt } = vaccination;
  const date = givenAt === null ? "" : dates.longDay(givenAt);
  const [inWords] = told(vaccination, ({ givenInWords }) => givenInWords);
  if (status === "given") {
    if (givenAt !== null) return <p>{t("given", { date })}</p>;
    return <p>{inWords === undefined ? t("givenNoDate") : t.rich("givenInWords", { bdi, text: inWords })}</p>;
  }
  return (
    <>
      <p>{givenAt === null ? t("notGivenNoDate") : t("notGiven", { date })}</p>
      {told(vaccination, ({ reason }) => reason).map(({ display }) => (
        <p key={display}>{t.rich("why", { bdi, reason: display })}</p>
      ))}
      <p>{t("canChange")}</p>
    </>
  );
}

/** Product, procedure and disease do not fit together: said, and left to whoever wrote it. */
function AskAboutThisOne({ surgery }: { surgery: KnownSurgery }) {
  const t = useTranslations("vaccinations.ask");
  return (
    <Notice title={t("title")} headingLevel={2}>
      <p>{t("text")}</p>
      <p>
        {t("who")} {surgery !== null && surgery.telephone !== null && <CallLink phone={surgery.telephone} />}
      </p>
    </Notice>
  );
}

function Protects({ diseases }: { diseases: readonly Coded[] }) {
  const t = useTranslations("vaccinations.protects");
  return (
    <section>
      <Heading level={2} size="m" text={t("heading")} />
      {diseases.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {diseases.map((disease) => (
            <li key={disease.code ?? disease.display}>
              <strong>
                <bdi>{diseaseName(disease)}</bdi>
              </strong>
              : {explanationOf(disease)?.plain ?? t("noPlain")}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Version and dates of the explanations, at the end of a page that uses them. */
function ExplanationReview() {
  const t = useTranslations("vaccinations.explanation");
  const dates = dateWords(useLocale());
  const { version, writtenOn, nextReview, status } = explanationsMeta;
  return (
    <p className="nhsuk-body-s">
      {t("review", { version, written: dates.day(writtenOn), next: dates.day(nextReview), status })}
    </p>
  );
}

interface VaccinationDetailProps {
  vaccination: Vaccination;
  surgery: KnownSurgery;
  /** The way to ask for a correction. */
  correction?: ReactNode;
}

/** One vaccination: given or not, what it protects against, what the record says, and how to report an error. */
export function VaccinationDetail({ vaccination, surgery, correction }: VaccinationDetailProps) {
  const t = useTranslations("vaccinations");
  const name = useVaccinationName()(vaccination);
  const unsafe = vaccination.entries.some(({ cannotBeShownSafely }) => cannotBeShownSafely);
  const diseases = vaccination.entries.flatMap((entry) => entry.diseases);
  const once = [...new Map(diseases.map((one) => [one.code ?? one.display, one])).values()];
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{name}</bdi>} />
      {unsafe ? <p>{t("standing.unsafe")}</p> : <Standing vaccination={vaccination} />}
      {vaccination.contradiction && !unsafe && <AskAboutThisOne surgery={surgery} />}
      {!unsafe && (
        <>
          <Protects diseases={once} />
          <VaccinationFacts vaccination={vaccination} surgery={surgery} />
        </>
      )}
      {correction !== undefined && (
        <section className="app-not-printed">
          <Heading level={2} size="m" text={t("correction.heading")} />
          <p>{t("correction.text")}</p>
          {correction}
        </section>
      )}
      <PrintButton text={t("print.button")} />
      {!unsafe && <ExplanationReview />}
    </>
  );
}
