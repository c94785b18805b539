import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PlanSection, SectionKind } from "#lib/domain/care-plan/model.ts";

/** A name inside a sentence: of another language, it does not turn the sentence round. */
export const name = (chunks: ReactNode) => (
  <strong>
    <bdi>{chunks}</bdi>
  </strong>
);

/** How a part is called: as its team calls it, else by its kind. */
export function useSectionName() {
  const t = useTranslations("care-plan.sections");
  return ({ title, kind }: Pick<PlanSection, "title" | "kind">): string =>
    title ?? (kind === null ? t("unnamed") : t(kind));
}

/** How a kind of part is called where no plan names it. */
export function useKindName() {
  const t = useTranslations("care-plan.sections");
  return (kind: SectionKind | null): string => (kind === null ? t("unnamed") : t(kind));
}
