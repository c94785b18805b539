import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Unread } from "#components/layout/unread.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { unreadOf } from "#lib/access/unread.ts";
import { me, parsePersonHandle } from "#lib/paths.ts";
import { pathOfRequest } from "./turn-away.ts";

/** A number of what waits to be read with its words; null where there is no number to say. */
export async function sayUnread(count: number | null): Promise<Unread | null> {
  if (count === null) return null;
  const t = await getTranslations("shell.unread");
  return { count, short: t("short", { count }), says: t("says", { count }) };
}

/** What this request opens: that is read from now on, whichever of page and frame is drawn first. */
async function openedNow(): Promise<string | null> {
  const path = await pathOfRequest();
  const [, , place, id = ""] = path.split("/");
  return id !== "" && (place === "messages" || place === "notices") ? decodeURIComponent(id) : null;
}

/** What waits to be read, for the frame of one's own pages. On another's pages there is none. */
export const readUnread = cache(async (segment: string): Promise<Unread | null> => {
  if (parsePersonHandle(segment) !== me) return null;
  return sayUnread(await unreadOf(await requireAsker(), await openedNow()));
});
