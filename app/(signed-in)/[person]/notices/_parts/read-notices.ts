import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { listNotices, readNotice } from "#lib/domain/notices/queries.ts";

/** What one was told; title and page ask once. */
export const readNotices = cache(async () => listNotices(await requireAsker()));

/** One notice, read from now on; title and page ask once. */
export const readOneNotice = cache(async (id: string) => readNotice(await requireAsker(), id));
