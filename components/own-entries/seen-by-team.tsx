import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { OwnEntry, SharingNews } from "#lib/domain/own-entries/model.ts";
import { bdi } from "./rich-words.tsx";

/** Whether somebody at the surgery has looked at an entry, or a version of it: who and when. A surgery that is silent has not said no. */
export function SeenByTeam(props: { entry: Pick<OwnEntry, "sharing">; news: SharingNews | null }) {
  const { entry, news } = props;
  const t = useTranslations("own-entries.one.states");
  const dates = dateWords(useLocale());
  if (entry.sharing === null) return t("notShared");
  const state = news?.states.get(entry.sharing.requestId);
  if (state === undefined) return t("unknown", { at: dates.day(entry.sharing.sentAt) });
  const at = dates.longDayAndTime(state.at);
  if (state.stage !== "seen") return t(state.stage, { at });
  return state.seenBy === null ? t("seenUnnamed", { at }) : t.rich("seen", { bdi, by: state.seenBy, at });
}
