import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Details } from "#components/ui/details.tsx";
import { FilterPills } from "#components/ui/filter-pills.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { searchOfList, type KeptSearch } from "#components/ui/patterns/kept-search.tsx";
import { ListWithSearch } from "#components/ui/patterns/list-with-search.tsx";
import { frontDoor, inboxShows, type Inbox } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { PageLinks } from "./page-links.tsx";
import { inboxAddress, type Narrowed } from "./list-address.ts";
import { nameOfSender, useMessageRow, useRowGroups, type ShownRow } from "./message-rows.tsx";

/** Something else that somebody was told, which stands among the messages. */
export type OtherRow = Omit<ShownRow, "sender" | "marks">;

export interface InboxListProps {
  person: PersonHandle;
  inbox: Inbox;
  /** What the house itself told, by the places at which the inbox has them. */
  others: readonly OtherRow[];
  /** How many of those there are in all, and how many are unread. */
  told: { readonly all: number; readonly unread: number };
  narrowed: Narrowed;
  /** ISO day by health time. */
  today: string;
  /** Left out where the list can be neither searched nor narrowed nor turned: then only its first page is there. */
  search?: KeptSearch | undefined;
}

const words = {
  bdi: (chunks: ReactNode) => <bdi>{chunks}</bdi>,
  b: (chunks: ReactNode) => (
    <b>
      <bdi>{chunks}</bdi>
    </b>
  ),
};

/** How many there are to read, of messages and of what else was told. */
const countsOf = ({ inbox: { counts }, told }: InboxListProps) => ({
  all: counts.all + told.all,
  unread: counts.unread + told.unread,
  flagged: counts.flagged,
});

function Senders({ person, narrowed, inbox, told }: InboxListProps) {
  const t = useTranslations("messages.filter");
  const house = useTranslations("messages.row")("house");
  const senders = [
    ...inbox.senders.map((sender) => ({ id: sender.id, name: nameOfSender(sender) })),
    ...(told.all > 0 ? [{ id: frontDoor, name: house }] : []),
  ];
  if (senders.length < 2 && narrowed.from === null) return null;
  const item = (id: string | null, text: ReactNode) => ({
    href: inboxAddress(person, { ...narrowed, from: id }),
    text,
    current: narrowed.from === id,
  });
  return (
    <Details summary={t("senders")} open={narrowed.from !== null}>
      <FilterPills
        label={t("senderLabel")}
        items={[
          item(null, t("everybody")),
          ...senders.map(({ id, name }) => item(id, <bdi key={id}>{name}</bdi>)),
        ]}
      />
    </Details>
  );
}

function Nothing(props: InboxListProps) {
  const { person, narrowed, search } = props;
  const t = useTranslations("messages.none");
  const { show, from } = narrowed;
  const why =
    (search?.query ?? null) !== null ? "search" : show !== "all" ? show : from === null ? "all" : "sender";
  return (
    <EmptyState text={t(why)}>
      {why !== "all" && countsOf(props).all > 0 && (
        <p>
          <Link className="app-alone" href={paths.messages(person)}>
            {t("showAll")}
          </Link>
        </p>
      )}
    </EmptyState>
  );
}

function Found({ inbox: { total, notSearched }, person, narrowed, search }: InboxListProps) {
  const t = useTranslations("messages.search");
  if (search === undefined || search.query === null) return null;
  return (
    <>
      <p>
        {t.rich("found", { ...words, count: total, query: search.query })}{" "}
        <Link href={inboxAddress(person, { ...narrowed, formKey: null })}>{t("clear")}</Link>
      </p>
      {notSearched > 0 && <p>{t("notSearched", { count: notSearched })}</p>}
    </>
  );
}

/** Everything that was written to somebody, newest first, with ways to narrow it and to search in it. */
export function InboxList(props: InboxListProps) {
  const { person, inbox, others, narrowed, today, search } = props;
  const t = useTranslations("messages");
  const groupsOf = useRowGroups(today);
  const rowOf = useMessageRow(person);
  const counts = countsOf(props);
  const { removed } = inbox.counts;
  const rows = inbox.rows.flatMap((row) => {
    if (row.kind === "message") return [rowOf(row.message)];
    const other = others[row.place];
    return other === undefined ? [] : [{ ...other, sender: t("row.house"), marks: [] }];
  });
  const { show, from, formKey } = narrowed;
  const hidden = { show, ...(from !== null && { from }) };
  const nothingAtAll = counts.all === 0 && removed === 0;
  // The numbers are of everybody's messages, so none stands where one sender's are shown.
  const textOf = (each: (typeof inboxShows)[number]) => {
    if (each === "all") return t("filter.all");
    return from === null ? t(`filter.${each}`, { count: counts[each] }) : t(`filter.ofSender.${each}`);
  };
  const searchWords = useTranslations("messages.search");
  const canNarrow = search !== undefined && !nothingAtAll;
  return (
    <ListWithSearch
      search={canNarrow ? searchOfList(search, searchWords, hidden) : undefined}
      filters={
        !canNarrow
          ? undefined
          : {
              label: t("filter.label"),
              items: inboxShows.map((each) => ({
                href: inboxAddress(person, { show: each, from, formKey }),
                text: textOf(each),
                current: each === show,
              })),
            }
      }
      notices={search !== undefined && <Senders {...props} />}
      found={<Found {...props} />}
      groups={groupsOf(rows)}
      nothing={<Nothing {...props} />}
    >
      {search === undefined ? (
        inbox.pages > 1 && <p>{t("list.olderOnline")}</p>
      ) : (
        <PageLinks
          page={inbox.page}
          pages={inbox.pages}
          href={(page) => inboxAddress(person, narrowed, page)}
        />
      )}
      {search !== undefined && removed > 0 && (
        <p>
          <Link className="app-alone" href={paths.removedMessages(person)}>
            {t("list.removed", { count: removed })}
          </Link>
        </p>
      )}
    </ListWithSearch>
  );
}

/** What was just done with a message, said above the list. */
export function InboxTold({ did }: { did: "removed" | "restored" | "unread" | "failed" }) {
  const t = useTranslations("messages.list");
  return <Notice headingLevel={2} title={t(`${did}Notice`)} />;
}
