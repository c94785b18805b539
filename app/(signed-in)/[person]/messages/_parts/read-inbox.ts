import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import type { OtherRow } from "#components/messages/inbox-list.tsx";
import { noticeText } from "#components/notices/notice-text.ts";
import { dateWords } from "#components/ui/date-words.ts";
import { requireAsker } from "#lib/access/request.ts";
import { frontDoor, type Inbox, type InboxShow } from "#lib/domain/messages/model.ts";
import { listInbox, saysAll } from "#lib/domain/messages/queries.ts";
import { listNotices } from "#lib/domain/notices/queries.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";

/** A page of the inbox with what the house itself told, which stands among the messages. */
export interface ShownInbox {
  readonly inbox: Inbox;
  readonly others: readonly OtherRow[];
  readonly told: { readonly all: number; readonly unread: number };
  /** What the house told could not be read. */
  readonly othersSilent: boolean;
}

/** What the house told, on one's own pages alone; null where it could not be read. */
async function toldTo(person: PersonHandle): Promise<readonly OtherRow[] | null> {
  if (person !== me) return [];
  const notices = await listNotices(await requireAsker());
  if (!notices.ok) return null;
  const [t, dates] = [await getTranslations("notices"), dateWords(await getLocale())];
  return notices.value.map((notice) => ({
    key: notice.id,
    at: notice.at,
    isRead: notice.isRead,
    preview: noticeText(notice, t, dates),
    href: paths.notice(notice.id),
    // It leads on to pages of whom it is about.
    switchesPerson: true,
  }));
}

/** One page of the inbox, narrowed; title and page ask once. */
export const readInbox = cache(
  async (
    person: PersonHandle,
    show: InboxShow,
    from: string | null,
    page: number,
    query: string | null,
  ): Promise<Result<ShownInbox>> => {
    const told = await toldTo(person);
    const isOfHouse = from === null || from === frontDoor;
    const others = (told ?? []).filter(
      (one) =>
        isOfHouse &&
        (show === "all" || (show === "unread" && !one.isRead)) &&
        (query === null || saysAll(one.preview, query)),
    );
    const asked = { show, from, page, query, others: others.map(({ at }) => at) };
    const inbox = await listInbox(await requireAsker(), person, asked);
    if (!inbox.ok) return inbox;
    const all = told ?? [];
    return ok({
      inbox: inbox.value,
      others,
      told: { all: all.length, unread: all.filter(({ isRead }) => !isRead).length },
      othersSilent: told === null,
    });
  },
);

/** Messages that were removed. */
export const readRemoved = cache(async (person: PersonHandle, page: number) =>
  listInbox(await requireAsker(), person, { show: "removed", from: null, page, query: null, others: [] }),
);
