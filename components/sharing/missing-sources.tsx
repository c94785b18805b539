import { useLocale, useTranslations } from "next-intl";
import { GatheredNotice } from "#components/layout/gathered-notice.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { Sharing } from "#lib/domain/sharing/model.ts";

/** Who did not answer, and what is not known for that. The record is not missed where the surgery itself is silent. */
export function MissingSources({
  missing,
  surgery,
  tryAgain,
}: {
  missing: Sharing["gathered"]["missing"];
  surgery: KnownSurgery;
  tryAgain: string;
}) {
  const t = useTranslations("sharing");
  const dates = dateWords(useLocale());
  const silent = missing.some(({ source }) => source === "surgery");
  return missing
    .filter(({ source }) => source !== "record" || !silent)
    .map(({ source, failure, askedAt }) => (
      <GatheredNotice
        key={source}
        headingLevel={2}
        what={t(`missing.${source}`)}
        source={
          source === "register" ? t("missing.registerName") : (surgery?.name ?? t("missing.surgeryName"))
        }
        kind={failure.kind}
        time={dates.time(askedAt) ?? ""}
        stillRight={t("missing.still")}
        phone={source === "register" ? undefined : (surgery?.telephone ?? undefined)}
        tryAgainHref={failure.kind === "not-allowed" ? undefined : tryAgain}
      />
    ));
}
