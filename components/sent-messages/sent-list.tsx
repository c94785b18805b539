import { useLocale, useTranslations } from "next-intl";
import { CardLine } from "#components/ui/card.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag, type TagProps } from "#components/ui/tag.tsx";
import { beginningOf, isOverdue, type SentMessage, type Standing } from "#lib/domain/sent-messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useSubject } from "./message-subject.ts";

/** How a message stands; `late`: the answer is. */
type ShownStanding = Standing | "late";

const colours: Readonly<Record<ShownStanding, TagProps["colour"]>> = {
  received: "grey",
  read: "blue",
  answered: "green",
  late: "orange",
};

/** How it stands, in a word or three. */
export function StandingTag({ standing }: { standing: ShownStanding }) {
  const t = useTranslations("sent-messages.standing");
  return <Tag text={t(standing)} colour={colours[standing]} />;
}

interface SentListProps {
  messages: readonly SentMessage[];
  person: PersonHandle;
  /** ISO date. */
  today: string;
}

/** Everything that was written to teams, each with how it stands. */
export function SentList({ messages, person, today }: SentListProps) {
  const t = useTranslations("sent-messages.list");
  const subject = useSubject();
  const dates = dateWords(useLocale());
  return (
    <>
      <p>{t("lead")}</p>
      {messages.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <CardGroup
          cards={messages.map((message) => ({
            key: message.id,
            href: paths.sentMessage(person, message.id),
            title: <bdi>{subject(message.about)}</bdi>,
            above: <StandingTag standing={isOverdue(message, today) ? "late" : message.standing} />,
            children: (
              <>
                <CardLine>
                  <bdi>{beginningOf(message.words)}</bdi>
                </CardLine>
                <CardLine>
                  {t("to", { team: message.team.name, organisation: message.team.organisation })}
                </CardLine>
                <CardLine>{t("sent", { date: dates.longDayAndTime(message.sentAt) })}</CardLine>
              </>
            ),
          }))}
        />
      )}
      <p>
        <Link className="app-alone" href={paths.startMessage(person)}>
          {t("new")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.messages(person)}>
          {t("inbox")}
        </Link>
      </p>
    </>
  );
}
