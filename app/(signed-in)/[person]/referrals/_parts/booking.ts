import { getTranslations } from "next-intl/server";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { standingIn, textIn, type Journey, type Standing, type Values } from "#app/(signed-in)/journey.ts";
import type { JourneyAct } from "#components/referrals/book-journey.tsx";
import type { Receipt } from "#components/referrals/referral-done.tsx";
import { fieldErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { Asker } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { bookReferralFormName, timeStep } from "#lib/domain/referrals/form.ts";
import {
  actFor,
  allowedTo,
  serviceOf,
  type FreeTime,
  type Referral,
  type Service,
} from "#lib/domain/referrals/model.ts";
import { getFreeTimes } from "#lib/domain/referrals/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { readChoosable } from "./one-referral.tsx";

/** The journey of one referral: when, and then the check. */
export const bookingJourney = (person: PersonHandle, id: string): Journey => ({
  formName: bookReferralFormName,
  here: paths.bookReferral(person, id),
  steps: { time: timeStep },
});

/** Where somebody stands in booking, moving or staying, with all that the page shows. */
export interface Booking extends Pick<Standing, "key" | "values" | "lost"> {
  readonly step: "time" | "check";
  readonly referral: Referral;
  readonly service: Service;
  readonly act: JourneyAct;
  readonly times: readonly FreeTime[];
  readonly errors: FieldErrors;
  readonly hidden: Readonly<Record<string, string>>;
}

const receiptOf: Readonly<Record<JourneyAct, Receipt>> = {
  book: "booked",
  ask: "asked",
  "change-time": "changed",
  move: "moved",
  stay: "stayed",
};

function actOf(referral: Referral, service: Service, wanted: string): JourneyAct | null {
  if (wanted === "stay") return allowedTo(referral, "stay") === null ? null : "stay";
  const act = actFor(referral, service);
  if (act === "change-time") return act;
  if (act === null || act === "cancel" || act === "stay") return null;
  if (referral.state !== "NOT_BOOKED") return act;
  return service.direct ? "book" : "ask";
}

async function errorsOf(codes: Standing["codes"]): Promise<FieldErrors> {
  const t = await getTranslations("referrals");
  return fieldErrors(
    codes,
    [
      {
        name: "time",
        messages: { missing: t("book.errors.missing"), taken: t("book.errors.taken") },
      },
      { name: wholeForm, messages: { "not-sent": t("book.errors.not-sent") } },
    ],
    t("error"),
  );
}

function hiddenOf(referral: Referral, service: Service, act: JourneyAct, values: Values) {
  const version = textIn(values, "version");
  return {
    act: act === "stay" ? act : service.direct ? "book" : "move",
    service: service.id,
    version: version === "" ? (referral.choices?.version ?? "") : version,
    what: receiptOf[act],
  };
}

/** Asked beside the referral, so that two waits do not add up; of a place that is not among its choices nothing is shown. */
const timesFor = (asker: Asker, person: PersonHandle, { step, values }: Standing) =>
  step === "check" || textIn(values, "service") === "" || textIn(values, "act") === "stay"
    ? Promise.resolve(ok<readonly FreeTime[]>([]))
    : getFreeTimes(asker, person, textIn(values, "service"));

/** Null where no place was chosen, or this cannot be done now: then the places are shown. */
export async function readBooking(
  person: PersonHandle,
  id: string,
  query: Query,
): Promise<Result<Booking> | null> {
  const asker = await requireAsker();
  const [form, step, then, kept] = await Promise.all(
    ["form", "step", "then", "kept"].map((name) => inQuery(query, name)),
  );
  const first = {
    act: (await inQuery(query, "act")) ?? "",
    service: (await inQuery(query, "service")) ?? "",
  };
  const asked = { form: form ?? null, step: step ?? null, then: then ?? null, kept: kept ?? null };
  const reading = readChoosable(person, id);
  const standing = await standingIn(asker, person, bookingJourney(person, id), asked, first);
  const [referral, times] = await Promise.all([reading, timesFor(asker, person, standing)]);
  if (!referral.ok) return referral;
  const { values } = standing;
  const wanted = textIn(values, "act");
  const service =
    wanted === "stay"
      ? serviceOf(referral.value)
      : referral.value.choices?.services.find((one) => one.id === textIn(values, "service"));
  const act = service ? actOf(referral.value, service, wanted) : null;
  if (!service || act === null) return null;
  const asksTime = service.direct && act !== "stay";
  const at = asksTime && standing.step === "time" ? "time" : "check";
  if (at === "time" && !times.ok) return times;
  const hidden = hiddenOf(referral.value, service, act, values);
  const time = textIn(values, "time");
  return ok({
    ...{ key: standing.key, values, lost: standing.lost, step: at, referral: referral.value, service, act },
    times: at === "time" && times.ok ? times.value : [],
    errors: await errorsOf(standing.codes),
    hidden: at === "check" && time !== "" ? { ...hidden, time } : hidden,
  });
}
