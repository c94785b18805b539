import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { nearness, type CareUpdate } from "#lib/domain/care-updates/model.ts";

/** Whose care it is: of oneself, or of somebody by the name that they are called. */
export interface Whose {
  readonly who: "self" | "other";
  readonly name: string;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** "today at 4:05pm", "on Monday 15 May 2028 at 9am". */
function useWhen(now: string) {
  const t = useTranslations("care-updates");
  const dates = dateWords(useLocale());
  return (at: string): string => {
    const time = dates.time(at) ?? "";
    const near = nearness(at, now);
    return near === "further" ? t("onDay", { day: dates.longDay(at), time }) : t(near, { time });
  };
}

/** "Abdul was admitted to Northfield Hospital today at 4:05pm". */
export function useUpdateSentence({ who, name }: Whose, now: string) {
  const t = useTranslations("care-updates.says");
  const when = useWhen(now);
  return ({ kind, place, at }: CareUpdate): ReactNode =>
    t.rich(kind, { who, name, bdi, place, when: when(at) });
}
