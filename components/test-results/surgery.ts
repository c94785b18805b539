import { useTranslations } from "next-intl";

/** The surgery to ask, as far as it is known; null where it did not answer. */
export type KnownSurgery = { readonly name: string; readonly telephone: string | null } | null;

/** What to call the surgery in a sentence: its name, or "your GP surgery". */
export function useSurgeryName(surgery: KnownSurgery): string {
  const t = useTranslations("test-results");
  return surgery?.name ?? t("sources.gp");
}
