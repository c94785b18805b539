import { useTranslations } from "next-intl";
import type { Consultation } from "#lib/domain/consultations/model.ts";
import { explanationOf } from "./explanation.ts";

type Words = Pick<ReturnType<typeof useTranslations<"consultations">>, "has"> &
  ((key: "unnamed" | "named", values?: { how: string; who: string }) => string);

/** How, and with whom: "Phone call: Dr Owen Hartley"; the same in a list, as a heading and as a title. */
export function nameIn(t: Words) {
  return ({ how, who }: Pick<Consultation, "how" | "who">): string => {
    const way = explanationOf(how)?.name ?? how.term ?? t("unnamed");
    const [first] = who;
    return first === undefined ? way : t("named", { how: way, who: first });
  };
}

/** The same in the words of the page. */
export function useConsultationName() {
  return nameIn(useTranslations("consultations"));
}
