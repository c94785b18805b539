import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { Inbox } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { PageLinks } from "./page-links.tsx";
import { useMessageRow, useRowCards } from "./message-rows.tsx";

interface RemovedListProps {
  inbox: Inbox;
  person: PersonHandle;
  today: string;
}

/** What somebody took out of their inbox; each can be restored on its own page. */
export function RemovedList({ inbox, person, today }: RemovedListProps) {
  const t = useTranslations("messages");
  const rowOf = useMessageRow(person);
  const cardOf = useRowCards(today);
  const { page, pages } = inbox;
  const messages = inbox.rows.flatMap((row) => (row.kind === "message" ? [row.message] : []));
  if (messages.length === 0) return <EmptyState text={t("none.removed")} />;
  return (
    <>
      <p>{t("list.removedLead")}</p>
      <CardGroup stacked cards={messages.map(rowOf).map(cardOf)} />
      <PageLinks
        page={page}
        pages={pages}
        href={(to) => `${paths.removedMessages(person)}?page=${String(to)}`}
      />
    </>
  );
}
