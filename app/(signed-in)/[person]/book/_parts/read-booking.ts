import { cache } from "react";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { standingIn, textIn, type Standing, type Values } from "#app/(signed-in)/journey.ts";
import { namedKinds } from "#lib/appointment-kind.ts";
import { requireAsker } from "#lib/access/request.ts";
import { chosenTime } from "#lib/domain/booking/form.ts";
import { dayOf, wishes, type Diary, type HeldAppointment, type Wish } from "#lib/domain/booking/model.ts";
import { findTimes, getHeldAppointment, usualWish } from "#lib/domain/booking/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { bookingJourney } from "./booking-journey.ts";

export interface BookingPageProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** What a page of booking needs to be drawn. */
export interface BookingPage {
  readonly person: PersonHandle;
  readonly standing: Standing;
  readonly diary: Result<Diary>;
  /** The appointment that is to be changed; null where a new one is booked. */
  readonly old: Result<HeldAppointment | null>;
  /** How the person asked to be seen the last time. */
  readonly usual: Wish | null;
}

const readOld = cache(async (person: PersonHandle, id: string): Promise<Result<HeldAppointment | null>> =>
  id === "" ? ok(null) : getHeldAppointment(await requireAsker(), person, id),
);

/** What a fresh journey begins with: the appointment that is to be changed, and how the person likes to be seen. */
function firstValues(
  instead: string,
  old: HeldAppointment | null,
  usual: Wish | null,
  wanted: { readonly kind: string | null; readonly how: string | null },
): Values {
  if (old === null) {
    const kind = namedKinds.find((one) => one === wanted.kind);
    const how = wishes.find((one) => one === wanted.how) ?? usual;
    return { ...(kind !== undefined && { kind }), ...(how !== null && { how }) };
  }
  const about = old.about !== null && old.about !== old.named ? { about: old.about } : {};
  const how = old.way ?? usual;
  return { instead, kind: old.kind, ...about, ...(how === null ? {} : { how }) };
}

/** From which day on the diary is read: that of the list, or that of the time that was chosen. */
async function dayWanted(standing: Standing, query: Query): Promise<string | null> {
  const chosen = chosenTime(textIn(standing.values, "time"));
  if (standing.step === "check") return chosen === null ? null : dayOf(chosen.start);
  if (standing.step !== "time") return null;
  const day = (await inQuery(query, "from")) ?? textIn(standing.values, "from");
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

/** Read once for title and page together. */
export const readBooking = cache(async ({ params, searchParams }: BookingPageProps): Promise<BookingPage> => {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const [instead, form, step, then, kept, usual] = await Promise.all([
    inQuery(searchParams, "instead"),
    inQuery(searchParams, "form"),
    inQuery(searchParams, "step"),
    inQuery(searchParams, "then"),
    inQuery(searchParams, "kept"),
    usualWish(asker, person),
  ]);
  const named = form === null ? (instead ?? "") : "";
  const oldNamed = await readOld(person, named);
  // A time that became free is booked from its alert: what was wanted is chosen already.
  const wanted = { kind: await inQuery(searchParams, "kind"), how: await inQuery(searchParams, "how") };
  const first = firstValues(named, oldNamed.ok ? oldNamed.value : null, usual, wanted);
  const standing = await standingIn(asker, person, bookingJourney(person), { form, step, then, kept }, first);
  const [diary, old] = await Promise.all([
    findTimes(asker, person, await dayWanted(standing, searchParams)),
    readOld(person, textIn(standing.values, "instead")),
  ]);
  const unread = old.ok && !oldNamed.ok ? failed(oldNamed.failure) : old;
  return { person, standing, diary, old: unread, usual };
});
