import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { told, type Dose, type Vaccination } from "#lib/domain/vaccinations/model.ts";
import { diseaseName } from "./explanation.ts";

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase("en-GB") + text.slice(1);

/** SNOMED CT ends its full names with the kind of thing: "(procedure)". That is no part of a name for people. */
const withoutKind = (display: string) =>
  display.replace(/ \((?:procedure|product|disorder|substance)\)$/, "");

interface NameWords {
  readonly diseases: (diseases: string) => string;
  readonly unknown: string;
}

/**
 * What a vaccination is called: by the diseases that the record names, else by what was done or the product, in the
 * record's own words. Nothing is worked out from the product.
 */
export function vaccinationName(vaccination: Vaccination, words: NameWords): string {
  const [first] = vaccination.entries;
  const diseases = [...new Set(first.diseases.map(diseaseName))];
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
  if (diseases.length > 0) return capitalised(words.diseases(list.format(diseases)));
  const [named] = told(vaccination, ({ procedure, product }) => procedure ?? product);
  return named === undefined ? words.unknown : withoutKind(named.display);
}

/** The names of vaccinations in the words of the page. */
export function useVaccinationName() {
  const t = useTranslations("vaccinations.name");
  const words = { diseases: (diseases: string) => t("diseases", { diseases }), unknown: t("unknown") };
  return (vaccination: Vaccination): string => vaccinationName(vaccination, words);
}

/** "Dose 2", or the record's own words. */
export function useDoseWords() {
  const t = useTranslations("vaccinations.row");
  return (dose: Dose): string => (dose.kind === "number" ? t("dose", { number: dose.number }) : dose.text);
}

/** When it was given or offered, in one line. */
export function useWhenWords() {
  const t = useTranslations("vaccinations.row");
  const dates = dateWords(useLocale());
  return ({ status, givenAt }: Vaccination): string => {
    if (givenAt === null) return t("noDate");
    return t(status === "given" ? "given" : "offered", { date: dates.day(givenAt) });
  };
}
