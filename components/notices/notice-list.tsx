import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardLine } from "#components/ui/card.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Notice } from "#lib/domain/notices/model.ts";
import { paths } from "#lib/paths.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** "There is an update about Abdul"; who is no longer helped is not named. */
export function useNoticeSentence() {
  const t = useTranslations("notices");
  const dates = dateWords(useLocale());
  return ({ kind, lead }: Notice): ReactNode => {
    const birthday = lead.kind === "growing-up" ? lead.birthday : null;
    const when = {
      dated: birthday === null ? "no" : "yes",
      date: birthday === null ? "" : dates.day(birthday),
    };
    if (kind !== "care-update") return t(`says.${kind}`, when);
    if (lead.kind === "shut") return t("says.care-update-past");
    const name = lead.kind === "update" ? lead.name : null;
    return t.rich("says.care-update", { name: name ?? t("someone"), bdi });
  };
}

/** What somebody was told, newest first. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const t = useTranslations("notices");
  const sentence = useNoticeSentence();
  const dates = dateWords(useLocale());
  if (notices.length === 0) return <EmptyState text={t("none")} />;
  return (
    <CardGroup
      stacked
      cards={notices.map((notice) => ({
        key: notice.id,
        ...(!notice.isRead && { above: <Tag text={t("unread")} /> }),
        title: sentence(notice),
        href: paths.notice(notice.id),
        // It leads on to pages of whom it is about.
        switchesPerson: true,
        children: <CardLine>{dates.longDayAndTime(notice.at)}</CardLine>,
      }))}
    />
  );
}
