import { useTranslations } from "next-intl";
import { OfflineBar, OfflineStrip } from "#components/layout/old-data-notice.tsx";
import { useMomentWords } from "#components/offline/kept-words.ts";

/** Under the header, before anything is open: that there is no connection. */
export function OfflineNow() {
  const t = useTranslations("offline.strip");
  return <OfflineBar>{t("offline")}</OfflineBar>;
}

/** The same with the time of what is shown. */
export function OfflineSince({ at }: { at: string }) {
  const when = useMomentWords();
  return <OfflineStrip at={at} when={when(at)} />;
}
