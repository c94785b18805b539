import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { env, noticePlan } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { NoticeKind } from "#lib/notice-kind.ts";
import { paths } from "#lib/paths.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { contactChoiceOf } from "#lib/store/contact-choices.ts";
import type { Database } from "#lib/store/database.ts";
import {
  forgetNotices,
  markNoticeTexted,
  waitingNotices,
  type StoredNotice,
} from "#lib/store/person-notices.ts";
import { sendBy, wayTo, type Sent } from "./send-by-choice.ts";

/** What a text message says for each kind of notice: no name and nothing of anybody's health. */
export type NoticeTexts = Readonly<Record<NoticeKind, string>>;

/** So many at one tick; the next goes on. */
const most = 50;

/** Nobody looks for what they were told longer ago than a year; the person whom it is about can see it as long. */
const keptForMs = 365 * 24 * 60 * 60 * 1_000;

type Permit = SystemPermit<"notify-people">;

/** By text where somebody has chosen nothing; null: by no way that may be gone. */
async function wayOf(owner: StoredNotice["owner"], db: Database): Promise<Awaited<ReturnType<typeof wayTo>>> {
  const { other } = (await contactChoiceOf(owner, db)).ways;
  // It stands in the app already, whether or not a device shows it.
  return wayTo(db, owner, other ?? ["text"], true);
}

async function sendOne(
  permit: Permit,
  notice: StoredNotice,
  texts: NoticeTexts,
  db: Database,
): Promise<Sent> {
  const way = await wayOf(notice.owner, db);
  if (way === "later") return "tried";
  if (way === null) return "refused";
  if (way === "app") return "taken";
  return sendBy(permit, way, {
    recipient: notice.owner,
    // The same notice is sent once, however often this is tried.
    reference: `notice-${notice.id}`,
    words: { message: texts[notice.kind], link: env().APP_ORIGIN + paths.notices() },
  });
}

/**
 * Tells people that there is something to read, each once, through NHS Notify, which knows their number and address: by
 * the way that they chose, else by text, as far as they may be reached so now. What cannot be sent now is tried again
 * after those that wait. Forgets notices after a year. Returns how many were sent.
 */
export async function sendNoticeTexts(db: Database, texts: NoticeTexts): Promise<number> {
  const permit = requireSystemPermit("notify-people");
  await forgetNotices(permit, db, new Date(now().epochMilliseconds - keptForMs));
  if (noticePlan() === null) return 0;
  let sent = 0;
  for (const notice of await waitingNotices(permit, db, most)) {
    const became = await sendOne(permit, notice, texts, db);
    await markNoticeTexted(permit, db, notice, became);
    if (became === "refused") log("error", "notice-not-texted", { correlationId: permit.correlationId });
    if (became === "taken") sent += 1;
  }
  return sent;
}
