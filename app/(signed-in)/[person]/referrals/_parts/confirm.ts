import { redirect } from "next/navigation";
import { keepAndGo, stepAddress, textIn, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { receipts } from "#components/referrals/referral-done.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { confirmReferral, type Acted } from "#lib/domain/referrals/commands.ts";
import { bookReferralFormName, confirmForm } from "#lib/domain/referrals/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";

/** Where each outcome that is not done, and cannot be mended on the same page, leads: the referral as it is now. */
const noted: readonly Acted["kind"][] = ["changed", "done-otherwise", "unknown"];

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
  const kind = acted.ok ? acted.value.kind : "not-done";
  const what = receipts.find((one) => one === textIn(values, "what")) ?? "booked";
  if (kind === "done") return redirect(`${paths.referralDone(person, id)}?what=${what}`);
  if (kind === "taken") return back("time", { time: "taken" });
  if (noted.includes(kind)) return redirect(`${paths.referral(person, id)}?note=${kind}`);
  return back("check", { [wholeForm]: "not-done" });
}

/** Gives the booking up, once. */
export async function cancelBooking({ asker, person, key, values }: Posted, id: string): Promise<never> {
  const here = paths.cancelReferralBooking(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const version = textIn(values, "version");
  const acted = await confirmReferral(asker, person, id, { key, asked: { act: "cancel", version } });
  const kind = acted.ok ? acted.value.kind : "not-done";
  if (kind === "done") return redirect(`${paths.referralDone(person, id)}?what=cancelled`);
  if (noted.includes(kind)) return redirect(`${paths.referral(person, id)}?note=${kind}`);
  return redirect(`${here}?problem=not-done&form=${key}`);
}
