import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { mayTextNow } from "#lib/access/safety-mode.ts";
import { now } from "#lib/clock.ts";
import { env, noticePlan } from "#lib/env.ts";
import { sendMessage } from "#lib/gateways/nhs-notify/client.ts";
import { log } from "#lib/log.ts";
import type { NoticeKind } from "#lib/notice-kind.ts";
import { paths } from "#lib/paths.ts";
import type { SystemPermit } from "#lib/permit.ts";
import type { Database } from "#lib/store/database.ts";
import {
  forgetNotices,
  markNoticeTexted,
  waitingNotices,
  type StoredNotice,
} from "#lib/store/person-notices.ts";

/** What a text message says for each kind of notice: no name and nothing of anybody's health. */
export type NoticeTexts = Readonly<Record<NoticeKind, string>>;

/** So many at one tick; the next goes on. */
const most = 50;

/** Nobody looks for what they were told longer ago than a year; the person whom it is about can see it as long. */
const keptForMs = 365 * 24 * 60 * 60 * 1_000;

async function sendOne(
  permit: SystemPermit<"notify-people">,
  plan: string,
  notice: StoredNotice,
  texts: NoticeTexts,
  db: Database,
): Promise<"taken" | "refused" | "tried"> {
  const may = await mayTextNow(notice.owner, db);
  if (may !== "now") return may === "later" ? "tried" : "refused";
  const sent = await sendMessage(permit, {
    ...{ routingPlanId: plan, recipient: notice.owner },
    // The same notice is texted once, however often this is tried.
    reference: `notice-${notice.id}`,
    personalisation: { message: texts[notice.kind], link: env().APP_ORIGIN + paths.notices() },
  });
  if (sent.ok) return sent.value.kind === "refused" ? "refused" : "taken";
  return sent.failure.kind === "unavailable" || sent.failure.kind === "unreadable" ? "tried" : "refused";
}

/**
 * Sends the text messages that say that there is something to read, each once, through NHS Notify, which knows the
 * number, as far as somebody may be texted now. What cannot be sent now is tried again after those that wait. Forgets notices after a year. Returns how many
 * were sent.
 */
export async function sendNoticeTexts(db: Database, texts: NoticeTexts): Promise<number> {
  const permit = requireSystemPermit("notify-people");
  await forgetNotices(permit, db, new Date(now().epochMilliseconds - keptForMs));
  const plan = noticePlan();
  if (plan === null) return 0;
  let sent = 0;
  for (const notice of await waitingNotices(permit, db, most)) {
    const became = await sendOne(permit, plan, notice, texts, db);
    await markNoticeTexted(permit, db, notice, became);
    if (became === "refused") log("error", "notice-not-texted", { correlationId: permit.correlationId });
    if (became === "taken") sent += 1;
  }
  return sent;
}
