import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { env, noticePlan } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { NoticeKind } from "#lib/notice-kind.ts";
import { paths } from "#lib/paths.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { contactChoiceOf } from "#lib/store/contact-choices.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import type { Database } from "#lib/store/database.ts";
import {
  forgetNotices,
  markNoticeTexted,
  pushNotice,
  waitingNotices,
  type StoredNotice,
} from "#lib/store/person-notices.ts";
import { targetsOf } from "#lib/store/push-subscriptions.ts";
import { quietUntil, sendBy, wayTo, type Sent } from "./send-by-choice.ts";

/** What a text message says for each kind of notice: no name and nothing of anybody's health. */
export type NoticeTexts = Readonly<Record<NoticeKind, string>>;

/** So many at one tick; the next goes on. */
const most = 50;

/** Nobody looks for what they were told longer ago than a year; the person whom it is about can see it as long. */
const keptForMs = 365 * 24 * 60 * 60 * 1_000;

type Permit = SystemPermit<"notify-people">;

/** Whether a device of theirs shows that there is news of people. */
const hasApp = async (permit: Permit, owner: StoredNotice["owner"], db: Database): Promise<boolean> =>
  (await targetsOf(permit, db, [inboxOf(owner)], "people")).length > 0;

/** Who has chosen nothing is told by a push where a device shows it, else by text: never by both. */
const usualWays = ["app", "text"] as const;

/** Where this service sends no texts yet, they wait until it does. */
const noWay = (): Sent => (noticePlan() === null ? "tried" : "refused");

async function sendOne(
  permit: Permit,
  notice: StoredNotice,
  texts: NoticeTexts,
  db: Database,
): Promise<Sent> {
  const { owner } = notice;
  const { other } = (await contactChoiceOf(owner, db)).ways;
  const way = await wayTo(db, owner, other ?? usualWays, await hasApp(permit, owner, db));
  // Who wants to be told in the app alone finds it there, also where no device shows it.
  if (way === null) return other?.includes("app") === true ? "taken" : noWay();
  if (way === "later" || (way === "text" && (await quietUntil(db, owner)) !== null)) return "tried";
  if (way === "app") {
    await pushNotice(permit, db, notice);
    return "taken";
  }
  return sendBy(permit, way, {
    recipient: owner,
    // The same notice is sent once, however often this is tried.
    reference: `notice-${notice.id}`,
    words: { message: texts[notice.kind], link: env().APP_ORIGIN + paths.notices() },
  });
}

/**
 * Tells people that there is something to read, each once: by the way that they chose, else by a push where a device of
 * theirs shows it, else by text, as far as they may be reached so now. NHS Notify knows their number and address. What cannot be sent now is tried again
 * after those that wait. Forgets notices after a year. Returns how many were sent.
 */
export async function sendNoticeTexts(db: Database, texts: NoticeTexts): Promise<number> {
  const permit = requireSystemPermit("notify-people");
  await forgetNotices(permit, db, new Date(now().epochMilliseconds - keptForMs));
  let sent = 0;
  for (const notice of await waitingNotices(permit, db, most)) {
    // What fails for one goes behind the others, and keeps nobody else waiting.
    const became = await sendOne(permit, notice, texts, db).catch((): Sent => "tried");
    await markNoticeTexted(permit, db, notice, became);
    if (became === "refused") log("error", "notice-not-texted", { correlationId: permit.correlationId });
    if (became === "taken") sent += 1;
  }
  return sent;
}
