import type { InboxShow } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** How an inbox is narrowed, as its address says it. */
export interface Narrowed {
  readonly show: InboxShow;
  /** The id of a sender; null: everybody. */
  readonly from: string | null;
  /** The key of what was searched for; null: nothing. */
  readonly formKey: string | null;
}

/** The address of a page of the inbox, narrowed. */
export function inboxAddress(person: PersonHandle, { show, from, formKey }: Narrowed, page = 1): string {
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (from !== null) query.set("from", from);
  if (formKey !== null) query.set("form", formKey);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? paths.messages(person) : `${paths.messages(person)}?${query.toString()}`;
}

/** The page that an address asks for: what it says, and the first where it says anything else. */
export const pageAsked = (asked: string | null): number =>
  asked !== null && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
