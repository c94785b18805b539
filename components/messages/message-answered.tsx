import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { MessageAnswered, OpenedMessage } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { nameOfSender } from "./message-rows.tsx";

interface AnsweredProps {
  message: OpenedMessage;
  answered: MessageAnswered;
  person: PersonHandle;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** The receipt of an answer: whether the sender has it already, and what happens next. */
export function AnswerReceipt({ message, answered, person }: AnsweredProps) {
  const t = useTranslations("messages.answered");
  const dates = dateWords(useLocale());
  const name = nameOfSender(message.sender);
  return (
    <Confirmation
      heading={t(answered.isSent ? "done" : "waits")}
      lines={[dates.longDayAndTime(answered.at)]}
      next={{
        heading: t("next"),
        steps: [
          t.rich(answered.isSent ? "nextSent" : "nextWaiting", { bdi, name }),
          t("nextRead"),
          t("nextUrgent"),
        ],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.message(person, message.id)}>
          {t("see")}
        </Link>
      </p>
    </Confirmation>
  );
}
