import { redirect } from "next/navigation";
import { cache } from "react";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { standingIn, textIn, type Standing, type Values } from "#app/(signed-in)/journey.ts";
import { namedKinds } from "#lib/appointment-kind.ts";
import type { Asker } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import type { AskedBooking } from "#lib/booking-link.ts";
import { before, sourceDeadlineMs } from "#lib/deadline.ts";
import { chosenTime } from "#lib/domain/booking/form.ts";
import {
  dayOf,
  diaryUntil,
  wishes,
  type Booked,
  type Diary,
  type HeldAppointment,
  type Help,
  type Wish,
} from "#lib/domain/booking/model.ts";
import {
  confirmedUnder,
  findTimes,
  getHeldAppointment,
  helpWith,
  usualWish,
} from "#lib/domain/booking/queries.ts";
import { getAskedBooking } from "#lib/domain/messages/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Failure, type Result } from "#lib/result.ts";
import { bookingJourney } from "./booking-journey.ts";
import { surgeryToCall, type SurgeryToCall } from "./surgery-to-call.tsx";

export interface BookingPageProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** A question of the journey, or the answers, with what the surgery's diary says. */
interface OpenPage {
  readonly kind: "open";
  readonly standing: Standing;
  readonly diary: Extract<Diary, { kind: "open" }>;
  /** The appointment that is to be changed; null where a new one is booked. */
  readonly old: HeldAppointment | null;
  /** How the person asked to be seen the last time. */
  readonly usual: Wish | null;
  readonly toCall: SurgeryToCall;
  /** What a message asks to book: there are no times after its deadline. Null where none asks. */
  readonly asked: AskedBooking | null;
  /** Nothing has been answered yet. */
  readonly fresh: boolean;
}

/** What a page of booking is drawn from. */
export type BookingPage = { readonly person: PersonHandle } & (
  | OpenPage
  | {
      readonly kind: "closed";
      readonly because: "not-offered" | "not-registered";
      readonly toCall: SurgeryToCall;
    }
  /** Something was confirmed in this form, and nobody knows what became of it. */
  | { readonly kind: "unknown"; readonly key: string; readonly start: string; readonly toCall: SurgeryToCall }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly what: "what" | "whatHeld";
      readonly here: string;
    }
);

/** What a fresh journey begins with, to change an appointment: what it was for, and the help that was asked for. */
function valuesOfOld(old: HeldAppointment, help: Help | null, usual: Wish | null): Values {
  const about = old.about !== null && old.about !== old.named ? { about: old.about } : {};
  const way = old.way ?? usual;
  const how = help?.how === "must-be-in-person" && way === "in-person" ? help.how : way;
  const asked = help && {
    ...{ needs: [...help.needs], language: help.language, otherNeed: help.otherNeed },
    whyInPerson: help.whyInPerson,
  };
  return {
    ...{ instead: old.id, kind: old.kind, helpKnown: help === null ? "no" : "yes" },
    ...about,
    ...(how !== null && { how }),
    ...asked,
  };
}

/** What a message asks for is chosen already; the message itself is named, so that it hears of it. */
const valuesOfAsked = (message: string, { kind, how }: AskedBooking, usual: Wish | null): Values => {
  const wish = how ?? usual;
  return { kind, message, ...(wish !== null && { how: wish }) };
};

/**
 * What was wanted is chosen already, by codes of fixed lists: a time that became free is booked from its alert, and a
 * follow-up from its result.
 */
async function valuesOfNew(query: Query, usual: Wish | null): Promise<Values> {
  const [wantedKind, wantedHow] = await Promise.all([inQuery(query, "kind"), inQuery(query, "how")]);
  const kind = namedKinds.find((one) => one === wantedKind);
  const how = wishes.find((one) => one === wantedHow) ?? usual;
  return { ...(kind !== undefined && { kind }), ...(how !== null && { how }) };
}

/** From which day on the diary is read: that of the list, or that of the time that was chosen. */
async function dayWanted(standing: Standing, query: Query): Promise<string | null> {
  const chosen = chosenTime(textIn(standing.values, "time"));
  if (standing.step === "check") return chosen === null ? null : dayOf(chosen.start);
  if (standing.step !== "time") return null;
  const day = (await inQuery(query, "from")) ?? textIn(standing.values, "from");
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

interface Reading {
  readonly asker: Asker;
  readonly person: PersonHandle;
  readonly query: Query;
  readonly end: number;
  readonly toCall: Promise<SurgeryToCall>;
}

const standingOf = async ({ asker, person, query }: Reading, first: Values): Promise<Standing> => {
  const [form, step, then, kept] = await Promise.all(
    ["form", "step", "then", "kept"].map((name) => inQuery(query, name)),
  );
  // What a message or a result asks for answers the first question.
  const begins = textIn(first, "message") !== "" || (form === null && step === "how") ? "how" : undefined;
  const asked = { form: form ?? null, step: step ?? null, then: then ?? null, kept: kept ?? null, begins };
  return standingIn(asker, person, bookingJourney(person), asked, first);
};

const heldFor = ({ asker, person, end }: Reading, id: string): Promise<Result<HeldAppointment | null>> =>
  id === "" ? Promise.resolve(ok(null)) : before(end, getHeldAppointment(asker, person, id));

interface Told {
  readonly standing: Standing;
  readonly diary: Result<Diary>;
  readonly old: Result<HeldAppointment | null>;
  readonly usual: Wish | null;
  /** What a message asks to book; null where none does. */
  readonly asked: AskedBooking | null;
}

const askedIn = ({ asker, person }: Reading, message: string): Promise<AskedBooking | null> =>
  message === "" ? Promise.resolve(null) : getAskedBooking(asker, person, message);

/** A journey that begins: what it begins with is read while the diary is. */
async function readFresh(reading: Reading): Promise<Told> {
  const { asker, person, query, end } = reading;
  const instead = (await inQuery(query, "instead")) ?? "";
  const message = (await inQuery(query, "message")) ?? "";
  const [diary, old, usual, help, asked] = await Promise.all([
    before(end, findTimes(asker, person, null)),
    heldFor(reading, instead),
    usualWish(asker, person),
    instead === "" ? null : helpWith(asker, person, instead),
    askedIn(reading, message),
  ]);
  const replaced = old.ok ? old.value : null;
  const fresh = asked === null ? await valuesOfNew(query, usual) : valuesOfAsked(message, asked, usual);
  const first = replaced === null ? fresh : valuesOfOld(replaced, help, usual);
  return { diary, old, usual, asked, standing: await standingOf(reading, first) };
}

/** A journey that is under way. */
async function readOn(reading: Reading): Promise<Told> {
  const { asker, person, query, end } = reading;
  const standing = await standingOf(reading, {});
  const [diary, old, usual, asked] = await Promise.all([
    before(end, findTimes(asker, person, await dayWanted(standing, query))),
    heldFor(reading, textIn(standing.values, "instead")),
    usualWish(asker, person),
    askedIn(reading, textIn(standing.values, "message")),
  ]);
  return { standing, diary, old, usual, asked };
}

/** What the kept act under the form's key makes of the page; null where the journey goes on. */
function afterConfirming(
  { person }: Reading,
  { standing }: Told,
  { form, confirmed }: { readonly form: string; readonly confirmed: Result<Booked | null> },
) {
  const here = bookingJourney(person).here + `?form=${form}&step=check`;
  // That the answers are lost, and that nothing was confirmed, is only known where the store has said so.
  if (!confirmed.ok)
    return standing.lost
      ? ({ kind: "failed", failure: confirmed.failure, what: "whatHeld", here } as const)
      : null;
  const { value } = confirmed;
  if (value?.kind === "unknown" && (standing.lost || standing.step === "check"))
    return { kind: "unknown", key: form, start: value.start } as const;
  if (value?.kind === "booked" && standing.lost) redirect(paths.bookedAppointment(person, value.id));
  return null;
}

/** Read once for title and page together, in one wait however many are asked. */
export const readBooking = cache(
  async ({ params, searchParams: query }: BookingPageProps): Promise<BookingPage> => {
    const person = await personIn((await params).person);
    const asker = await requireAsker();
    const end = performance.now() + sourceDeadlineMs;
    const reading: Reading = { asker, person, query, end, toCall: surgeryToCall(asker, person, end) };
    const form = await inQuery(query, "form");
    const [told, confirmed] = await Promise.all([
      form === null ? readFresh(reading) : readOn(reading),
      form === null ? ok(null) : confirmedUnder(asker, person, form),
    ]);
    const toCall = await reading.toCall;
    const over = form === null ? null : afterConfirming(reading, told, { form, confirmed });
    if (over?.kind === "failed") return { person, ...over };
    if (over !== null) return { person, toCall, ...over };
    const { standing, diary, old, usual, asked } = told;
    const here = `${bookingJourney(person).here}?form=${standing.key}&step=${standing.step}`;
    if (!old.ok) return { person, kind: "failed", failure: old.failure, what: "whatHeld", here };
    if (!diary.ok) return { person, kind: "failed", failure: diary.failure, what: "what", here };
    if (diary.value.kind !== "open") return { person, kind: "closed", because: diary.value.kind, toCall };
    const open = asked === null ? diary.value : diaryUntil(diary.value, asked.until);
    const rest = { old: old.value, usual, toCall, asked, fresh: form === null };
    return { person, kind: "open", standing, diary: open, ...rest };
  },
);
