import { useLocale, useTranslations } from "next-intl";
import { CallPlace } from "#components/appointments/call-place.tsx";
import { InboxList } from "#components/messages/inbox-list.tsx";
import { MessageView } from "#components/messages/message-view.tsx";
import { noticeText } from "#components/notices/notice-text.ts";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import appointments from "#content/words/en/appointments.json" with { type: "json" };
import messages from "#content/words/en/messages.json" with { type: "json" };
import notices from "#content/words/en/notices.json" with { type: "json" };
import { me, paths } from "#lib/paths.ts";
import type { KeptMessage, KeptMessages } from "../kept.ts";
import { dayOf, itemAt, type Drawing, type KeptPart } from "../part.ts";

type Kept = { value: KeptMessages } & Drawing;

function List({ value: { inbox, notices: told }, at }: Kept) {
  const t = useTranslations("messages");
  const words = useTranslations("notices");
  const dates = dateWords(useLocale());
  const others = (told ?? []).map((notice) => ({
    key: notice.id,
    at: notice.at,
    isRead: notice.isRead,
    preview: noticeText(notice, words, dates),
    href: paths.notice(notice.id),
  }));
  const counts = { all: others.length, unread: others.filter(({ isRead }) => !isRead).length };
  return (
    <>
      <Heading level={1} size="xl" text={t("title")} />
      {told === null && <Notice headingLevel={2} title={t("list.othersSilent")} />}
      <InboxList
        inbox={inbox}
        others={others}
        told={counts}
        person={me}
        narrowed={{ show: "all", from: null, formKey: null }}
        today={dayOf(at)}
      />
    </>
  );
}

function Message({ kept: { message, asksToBook }, value, surgery, at }: Kept & { kept: KeptMessage }) {
  const t = useTranslations("appointments.sources");
  const hours = value.surgeryPlace?.hours ?? null;
  const telephone = surgery?.telephone ?? value.surgeryPlace?.telephone ?? null;
  return (
    <MessageView
      message={message}
      person={me}
      today={dayOf(at)}
      call={<CallPlace name={surgery?.name ?? t("gp")} place={{ telephone, hours }} />}
      asksToBook={(address) => asksToBook.includes(address)}
    />
  );
}

/** The newest messages without the internet. Reading them here marks nothing as read. */
export const messagesPart: KeptPart<"messages"> = {
  words: { messages, notices, appointments },
  draw: (value, drawing) => {
    const item = itemAt(drawing.path, paths.messages(me));
    if (item === "") return <List value={value} {...drawing} />;
    const kept = value.opened.find(({ message }) => message.id === item);
    return kept === undefined ? null : <Message kept={kept} value={value} {...drawing} />;
  },
};
