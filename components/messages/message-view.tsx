import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { AnswerValue } from "#components/ui/patterns/answer-value.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TimeText } from "#components/ui/time-text.tsx";
import type { OpenedMessage } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AskedBooking } from "./asked-booking.tsx";
import { Markdown } from "./markdown.tsx";
import { nameOfSender, useMessageRow, useRowCards } from "./message-rows.tsx";

/** What can be done with a message by a button. */
export type MessageAct = "flag" | "unflag" | "remove" | "restore" | "mark-unread";

export interface MessageViewProps {
  message: OpenedMessage;
  person: PersonHandle;
  /** ISO day by health time. */
  today: string;
  oneTimeKey?: string | undefined;
  /** Left out where nothing can be done with it, and nothing be written or booked. */
  act?: (change: MessageAct) => (form: FormData) => Promise<void>;
  /** On which number and when to call the surgery; only where it asks to book. */
  call?: ReactNode;
  /** Whether an address in the message is the one by which it asks to book. */
  asksToBook?: (address: string) => boolean;
  /** What was just done with it. */
  did?: "flagged" | "unflagged" | null;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function Letters({ message, person }: MessageViewProps) {
  const t = useTranslations("messages.message.letter");
  if (message.letters.length === 0) return null;
  return (
    <CardGroup
      stacked
      cards={message.letters.map((id) => ({
        key: id,
        title: t("title"),
        description: t("text"),
        href: paths.document(person, id),
      }))}
    />
  );
}

/** How somebody answered, or can, or why not. */
function Answer({ message, person, act }: MessageViewProps) {
  const t = useTranslations("messages");
  const dates = dateWords(useLocale());
  const { answered, choices, isRemoved } = message;
  if (answered !== null) {
    const { at, text, isSent } = answered;
    return (
      <section className="app-section">
        <Heading level={2} size="m" text={t("answered.heading")} />
        <p>{t("answered.text", { when: dates.longDayAndTime(at) })}</p>
        <PaperCard>
          <AnswerValue
            answer={text === null ? { value: t("answered.notOpened") } : { exactly: text }}
            notProvided={t("answered.notOpened")}
          />
        </PaperCard>
        <p>
          <Tag colour={isSent ? "green" : "grey"} text={t(isSent ? "answered.sent" : "answered.waiting")} />
        </p>
      </section>
    );
  }
  if (choices === null) {
    const start = (chunks: ReactNode) => <Link href={paths.startMessage(person)}>{chunks}</Link>;
    const sent = (chunks: ReactNode) => <Link href={paths.sentMessages(person)}>{chunks}</Link>;
    return (
      <>
        <p>{t("message.cannotAnswer")}</p>
        {act !== undefined && <p>{t.rich("message.writeInstead", { start, sent })}</p>}
      </>
    );
  }
  if (isRemoved) return null;
  if (act === undefined) return <p>{t("message.answerOnline")}</p>;
  return <Button href={paths.answerMessage(person, message.id)} text={t("answer.button")} />;
}

const wordsOfActs = {
  flag: "flag",
  unflag: "unflag",
  remove: "remove",
  restore: "restore",
  "mark-unread": "markUnread",
} as const;

function Acts({
  message,
  act,
  oneTimeKey,
}: Pick<MessageViewProps, "message" | "oneTimeKey"> & { act: NonNullable<MessageViewProps["act"]> }) {
  const t = useTranslations("messages.message");
  const { isRemoved, isFlagged } = message;
  const acts: readonly MessageAct[] = isRemoved
    ? ["restore"]
    : [isFlagged ? "unflag" : "flag", "mark-unread", "remove"];
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="s" text={t("actions")} />
      <ul className="app-link-list">
        {acts.map((change) => (
          <li key={change}>
            <Form action={act(change)} oneTimeKey={oneTimeKey}>
              <button className="app-link-button" type="submit">
                {t(wordsOfActs[change])}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thread({ message, person, today }: MessageViewProps) {
  const t = useTranslations("messages.message");
  const rowOf = useMessageRow(person);
  const cardOf = useRowCards(today);
  if (message.thread.length === 0) return null;
  return (
    <section className="app-section">
      <CardGroup stacked heading={t("thread")} cards={message.thread.map(rowOf).map(cardOf)} />
    </section>
  );
}

/** One message: who sent it and when, what it says, and what can be done about it. */
export function MessageView(props: MessageViewProps) {
  const { message, person, did = null, call, asksToBook, act, oneTimeKey } = props;
  const t = useTranslations("messages.message");
  const dates = dateWords(useLocale());
  const name = nameOfSender(message.sender);
  return (
    <>
      {did !== null && <Notice headingLevel={2} title={t(`${did}Notice`)} />}
      <Heading level={1} size="l" text={t.rich("from", { bdi, name })} />
      <p>
        <TimeText at={message.at}>{t("received", { when: dates.longDayAndTime(message.at) })}</TimeText>
      </p>
      {message.isRemoved && (
        <Notice headingLevel={2} title={t("isRemoved.title")}>
          <p>{t("isRemoved.text")}</p>
        </Notice>
      )}
      {message.text === null ? (
        <Notice headingLevel={2} title={t("notOpened.title")}>
          <p>{t.rich("notOpened.text", { bdi, name })}</p>
        </Notice>
      ) : (
        <PaperCard>
          <Markdown
            text={message.text}
            origin={message.origin}
            person={person}
            shownBeside={message.booking === null ? undefined : asksToBook}
          />
        </PaperCard>
      )}
      {!message.isRemoved && <AskedBooking {...{ message, person, call }} canBook={act !== undefined} />}
      <Letters {...props} />
      <Answer {...props} />
      {act !== undefined && <Acts {...{ message, act, oneTimeKey }} />}
      <Thread {...props} />
      <p className="nhsuk-u-margin-top-4">{t("notUrgent")}</p>
    </>
  );
}
