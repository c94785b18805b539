import { useTranslations } from "next-intl";
import { PanelMissing, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Timeline } from "#lib/domain/timeline/model.ts";

/** Every source that did not answer, with the kinds of entry that are missing for it. */
export function MissingKinds({
  timeline: { missing, panel },
  surgery,
  tryAgain,
}: {
  timeline: Timeline;
  surgery: KnownSurgery;
  tryAgain: string;
}) {
  const t = useTranslations("timeline");
  const list = new Intl.ListFormat("en-GB");
  return missing.map((one) =>
    one.source === "own" ? (
      <Notice key="own" headingLevel={2} title={t("missingOwn.title")}>
        <p>{t("missingOwn.text")}</p>
      </Notice>
    ) : (
      <PanelMissing
        key={`${one.source} ${one.failure.kind}`}
        panel={{ ...panel, missing: [one] }}
        what={list.format(one.kinds.map((kind) => t(`whatOf.${kind}`)))}
        surgery={surgery}
        tryAgain={tryAgain}
      />
    ),
  );
}
