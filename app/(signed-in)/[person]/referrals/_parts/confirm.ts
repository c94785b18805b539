import { redirect } from "next/navigation";
import { keepAndGo, stepAddress, textIn, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { receipts } from "#components/referrals/referral-done.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { confirmReferral, type Acted } from "#lib/domain/referrals/commands.ts";
import { bookReferralFormName, confirmForm } from "#lib/domain/referrals/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";

/** What is told of an act that is not done: on the referral as it is now, or where it can be sent again. */
function toldOf(acted: Result<Acted>): Acted["kind"] | "not-sent" {
  if (acted.ok) return acted.value.kind;
  const { kind } = acted.failure;
  return kind === "not-allowed" || kind === "not-found" ? "refused" : "not-sent";
}

/** Does what was confirmed, once, and goes to the receipt; what was chosen is kept where it can be tried again. */
export async function confirm(posted: Posted, id: string): Promise<never> {
  const { asker, person, key, values } = posted;
  const here = paths.bookReferral(person, id);
  const session = await describeSession(asker);
  const next = (step: string) => stepAddress(here, key, step);
  const back = (step: string, codes: Record<string, string>) =>
    keepAndGo(posted, { form: bookReferralFormName, codes, next: next(step), lost: `${here}?kept=no` });
  if (session.state !== "live") return back("check", {});
  const asked = confirmForm.safeParse(values);
  if (!asked.success) return redirect(paths.referral(person, id));
  const acted = await confirmReferral(asker, person, id, { key, asked: asked.data });
  const kind = toldOf(acted);
  const what = receipts.find((one) => one === textIn(values, "what")) ?? "booked";
  if (kind === "done") return redirect(`${paths.referralDone(person, id)}?what=${what}`);
  if (kind === "taken") return back("time", { time: "taken" });
  if (kind === "not-sent") return back("check", { [wholeForm]: kind });
  return redirect(`${paths.referral(person, id)}?note=${kind}`);
}

/** Gives the booking up, once. */
export async function cancelBooking({ asker, person, key, values }: Posted, id: string): Promise<never> {
  const here = paths.cancelReferralBooking(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const version = textIn(values, "version");
  const acted = await confirmReferral(asker, person, id, { key, asked: { act: "cancel", version } });
  const kind = toldOf(acted);
  if (kind === "done") return redirect(`${paths.referralDone(person, id)}?what=cancelled`);
  if (kind === "not-sent") return redirect(`${here}?problem=${kind}&form=${key}`);
  return redirect(`${paths.referral(person, id)}?note=${kind}`);
}
