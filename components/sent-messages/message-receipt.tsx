import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { SentMessage } from "#lib/domain/sent-messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The receipt of a message: its reference, who reads it, and by when they answer. */
export function MessageReceipt({ message, person }: { message: SentMessage; person: PersonHandle }) {
  const t = useTranslations("sent-messages.receipt");
  const dates = dateWords(useLocale());
  const { reference, team, replyBy, id } = message;
  return (
    <Confirmation
      heading={t("title")}
      reference={{ label: t("reference"), value: reference }}
      next={{
        heading: t("next"),
        steps: [
          t("who", { team: team.name, organisation: team.organisation }),
          t("answer", { date: dates.longDay(replyBy) }),
          t("worse"),
        ],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.sentMessage(person, id)}>
          {t("see")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.messages(person)}>
          {t("inbox")}
        </Link>
      </p>
    </Confirmation>
  );
}
