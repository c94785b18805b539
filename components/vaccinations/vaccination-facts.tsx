import { useLocale, useTranslations } from "next-intl";
import { useRecordSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { told, type Coded, type Vaccination, type VaccinationEntry } from "#lib/domain/vaccinations/model.ts";
import { useDoseWords } from "./vaccination-words.ts";

/** Each different answer on a line of its own; null where nobody answered. */
function Answers({ of }: { of: readonly string[] }) {
  return of.map((answer) => (
    <div key={answer}>
      <bdi>{answer}</bdi>
    </div>
  ));
}

function useRows(vaccination: Vaccination) {
  const t = useTranslations("vaccinations.about");
  const dates = dateWords(useLocale());
  const doseOf = useDoseWords();
  const text = (part: (entry: VaccinationEntry) => string | null) => told(vaccination, part);
  const coded = (part: (entry: VaccinationEntry) => Coded | null) =>
    text((entry) => part(entry)?.display ?? null);
  const diseases = [
    ...new Set(vaccination.entries.flatMap((entry) => entry.diseases.map(({ display }) => display))),
  ];
  const given = vaccination.status === "given";
  return [
    { key: t("procedure"), answers: coded(({ procedure }) => procedure), always: false },
    { key: t("product"), answers: coded(({ product }) => product), always: given },
    { key: t("disease"), answers: diseases, always: given },
    {
      key: t("dose"),
      answers: text(({ dose }) => (dose === null ? null : doseOf(dose))),
      always: given,
    },
    { key: t("batch"), answers: text(({ batch }) => batch), always: given },
    {
      key: t("expires"),
      answers: text(({ expires }) => (expires === null ? null : dates.day(expires))),
      always: false,
    },
    { key: t("manufacturer"), answers: text(({ manufacturer }) => manufacturer), always: false },
    { key: t("place"), answers: text(({ place }) => place), always: given },
    { key: t("site"), answers: coded(({ site }) => site), always: false },
    ...(given ? [{ key: t("reason"), answers: coded(({ reason }) => reason), always: false }] : []),
    {
      key: t("recorded"),
      answers: text(({ recordedAt }) => (recordedAt === null ? null : dates.day(recordedAt))),
      always: false,
    },
    { key: t("note"), answers: vaccination.entries.flatMap(({ notes }) => notes), always: false },
  ];
}

/** Facts that two sources tell of one vaccination and that cannot both be right. */
const unlike = (vaccination: Vaccination): boolean =>
  [
    told(vaccination, ({ batch }) => batch?.toLowerCase().replaceAll(/\s/g, "") ?? null),
    told(vaccination, ({ dose }) => dose),
    told(vaccination, ({ expires }) => expires),
  ].some((answers) => answers.length > 1);

interface VaccinationFactsProps {
  vaccination: Vaccination;
  surgery: KnownSurgery;
}

/** Everything that the record says of one vaccination, in its own words, with who holds it. */
export function VaccinationFacts({ vaccination, surgery }: VaccinationFactsProps) {
  const t = useTranslations("vaccinations.about");
  const sourceOf = useRecordSources(surgery);
  const rows = useRows(vaccination);
  const sources = vaccination.entries.map(({ source }) => sourceOf(source).name);
  return (
    <section>
      <Heading level={2} size="m" text={t("heading")} />
      {unlike(vaccination) && <p>{t("differ")}</p>}
      {vaccination.entries.some(({ toldOnly }) => toldOnly) && <p>{t("told")}</p>}
      <SummaryList
        rows={[
          ...rows
            .filter(({ answers, always }) => always || answers.length > 0)
            .map(({ key, answers }) => ({
              key,
              value: answers.length === 0 ? t("notStated") : <Answers of={answers} />,
            })),
          { key: t("source"), value: <Answers of={sources} /> },
        ]}
      />
    </section>
  );
}
