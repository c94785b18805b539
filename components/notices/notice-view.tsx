import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice as Said } from "#components/ui/notice.tsx";
import type { Notice } from "#lib/domain/notices/model.ts";
import { paths } from "#lib/paths.ts";
import { useNoticeSentence } from "./notice-list.tsx";

/** A notice whose reader is not led on by itself: to who helps whom, or nowhere any more. */
export function NoticeView({ notice }: { notice: Notice }) {
  const t = useTranslations("notices");
  const sentence = useNoticeSentence();
  const dates = dateWords(useLocale());
  const { lead } = notice;
  return (
    <>
      <Heading level={1} size="l" text={sentence(notice)} />
      <p>{dates.longDayAndTime(notice.at)}</p>
      {lead.kind === "shut" && (
        <Said headingLevel={2} title={t("past.title")}>
          <p>{t("past.text")}</p>
        </Said>
      )}
      {lead.kind === "not-known" && (
        <Said headingLevel={2} title={t("notKnown.title")}>
          <p>{t("notKnown.text")}</p>
          <p>
            <Link className="app-alone" href={paths.notice(notice.id)} switchesPerson>
              {t("notKnown.tryAgain")}
            </Link>
          </p>
        </Said>
      )}
      {lead.kind === "growing-up" && (
        <p>
          <Link className="app-alone" href={paths.growingUp()}>
            {t("see.growingUp")}
          </Link>
        </p>
      )}
      {lead.kind === "family" && (
        <p>
          <Link className="app-alone" href={paths.family()}>
            {t("see.family")}
          </Link>
        </p>
      )}
    </>
  );
}
