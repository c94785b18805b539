import "server-only";
import { z } from "zod";
import { mayTextNow } from "#lib/access/safety-mode.ts";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { cancelLinkPlan, env } from "#lib/env.ts";
import { sendMessage, type Sending } from "#lib/gateways/nhs-notify/client.ts";
import { log } from "#lib/log.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { paths } from "#lib/paths.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import {
  forgetLinks,
  markTexted,
  markTried,
  waitingTexts,
  type StoredLink,
} from "#lib/store/cancel-links.ts";
import type { Database } from "#lib/store/database.ts";

/** So many at one tick; the next goes on. */
const most = 50;

/** A link shows for a day what was done with it; after two nobody needs it. */
const keptForMs = 2 * 24 * 60 * 60 * 1_000;

const waiting = z.looseObject({
  subject: z.string(),
  text: z.object({ code: z.string(), day: z.string(), time: z.string() }),
});

type Waiting = z.infer<typeof waiting>;

function send(
  permit: SystemPermit<"notify-people">,
  plan: string,
  { codeHash }: StoredLink,
  { subject, text: { code, day, time } }: Waiting,
): Promise<Result<Sending>> {
  const recipient = parseNhsNumber(subject);
  if (recipient === null) return Promise.resolve(ok({ kind: "refused", codes: [] }));
  return sendMessage(permit, {
    ...{ routingPlanId: plan, recipient },
    // The same link is sent once, however often this is tried.
    reference: `cancel-link-${codeHash}`,
    personalisation: { day, time, link: env().APP_ORIGIN + paths.cancelByText(code) },
  });
}

/** Whether it can be tried again at the next tick. */
const isPassing = (sent: Result<Sending>): boolean =>
  !sent.ok && (sent.failure.kind === "unavailable" || sent.failure.kind === "unreadable");

async function sendOne(
  db: Database,
  permit: SystemPermit<"notify-people">,
  plan: string,
  row: StoredLink,
): Promise<boolean> {
  const read = waiting.safeParse(row.kept);
  if (!read.success) {
    await markTexted(db, row, "refused", null);
    return false;
  }
  const may = await mayTextNow(read.data.subject, db);
  if (may !== "now") {
    await (may === "later" ? markTried(db, row) : markTexted(db, row, "refused", null));
    return false;
  }
  const sent = await send(permit, plan, row, read.data);
  if (isPassing(sent)) {
    await markTried(db, row);
    return false;
  }
  const taken = sent.ok && sent.value.kind !== "refused";
  if (!taken) log("error", "cancel-link-not-texted", { correlationId: permit.correlationId });
  const { text: _, ...kept } = read.data;
  await markTexted(db, row, taken ? "taken" : "refused", kept);
  return taken;
}

/**
 * Sends the text messages with links to cancel that people asked for, each once, through NHS Notify, which knows the
 * number. What cannot be sent now is tried again after those that wait; after it was sent the code is kept nowhere. Forgets links
 * two days after their appointment. Returns how many were sent.
 */
export async function sendCancelLinks(db: Database): Promise<number> {
  await forgetLinks(db, new Date(now().epochMilliseconds - keptForMs));
  const plan = cancelLinkPlan();
  const rows = plan === null ? [] : await waitingTexts(db, most);
  if (plan === null || rows.length === 0) return 0;
  const permit = requireSystemPermit("notify-people");
  let sent = 0;
  for (const row of rows) if (await sendOne(db, permit, plan, row)) sent += 1;
  return sent;
}
