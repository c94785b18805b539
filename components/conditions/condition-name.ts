import { useTranslations } from "next-intl";
import type { Condition } from "#lib/domain/conditions/model.ts";
import { explanationOf } from "./explanation.ts";

type Named = Pick<Condition, "snomed" | "term" | "cannotBeShownSafely">;

/** The plain name of a condition, else the words in the record; the same in a list, as a heading and as a title. */
export function nameIn(t: (key: "unnamed") => string) {
  return ({ snomed, term, cannotBeShownSafely }: Named): string =>
    (cannotBeShownSafely ? null : explanationOf(snomed)?.name) ?? (term === "" ? t("unnamed") : term);
}

/** The same in the words of the page. */
export function useConditionName() {
  return nameIn(useTranslations("conditions"));
}
