import { useLocale, useTranslations } from "next-intl";
import { Listen } from "../ui/reading/live-listen.tsx";
import { figureByFigure } from "./figure-by-figure.ts";
import { termNames } from "./glossary-term.tsx";

/** The units of the glossary, with what is said for them. */
function useUnits() {
  const t = useTranslations("glossary.terms");
  const units = termNames.map(
    (name) => [t(`${name}.word`), `${name}.long` as Parameters<typeof t.has>[0]] as const,
  );
  return Object.fromEntries(
    units.filter(([word, long]) => word.includes("/") && t.has(long)).map(([word, long]) => [word, t(long)]),
  );
}

/** The buttons that read the main part of this page aloud. */
export function ListenToPage() {
  const t = useTranslations("reading.listen");
  const words = {
    label: t("label"),
    start: t("start"),
    pause: t("pause"),
    goOn: t("goOn"),
    stop: t("stop"),
    slower: t("slower"),
    states: { reading: t("reading"), paused: t("paused"), stopped: t("stopped") },
  };
  return (
    <Listen
      of="#maincontent"
      words={words}
      sayAs={{ units: useUnits(), figureByFigure }}
      lang={useLocale()}
    />
  );
}
