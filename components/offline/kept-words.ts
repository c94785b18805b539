import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";

/** Says how much something is, in the unit that tells it best: powers of ten, as shops sell storage. */
export function useSizeWords(): (bytes: number) => string {
  const t = useTranslations("offline.size");
  return (bytes) => {
    if (bytes < 1_000) return t("small");
    if (bytes < 1_000_000) return t("kilobytes", { count: Math.round(bytes / 1_000) });
    return t("megabytes", { count: bytes / 1_000_000 });
  };
}

/** Day and time of a reading (ISO instant): "16 May 2028, 9:58am". */
export function useMomentWords(): (at: string) => string {
  const words = dateWords(useLocale());
  return (at) => [words.day(at), words.time(at)].filter((one) => one !== null).join(", ");
}
