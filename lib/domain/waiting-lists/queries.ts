import "server-only";
import { z } from "zod";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { mayTell } from "#lib/access/kept-private.ts";
import { placeBefore } from "#lib/access/public-place.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { listPlaces } from "#lib/gateways/waiting-list-service/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { leftAt } from "#lib/store/left-lists.ts";
import { outcomeOf } from "#lib/store/one-time-keys.ts";
import { withDepartment } from "./from-waiting-list-service.ts";
import { toWaitingPlaces } from "./from-wayfinder-patient-care-aggregator.ts";
import {
  asLeft,
  inWaitingOrder,
  withoutDate,
  type ListAct,
  type Office,
  type WaitingLists,
  type WaitingPlace,
} from "./model.ts";

/** What is kept under the key of a form: which list, the id of the receipt, and what stands for what was asked. */
export const doneOutcome = z.object({ list: z.string(), id: z.string(), mark: z.string() });

/** The key of a form, for the act that it asks for. */
export const onceFor = <P extends Permission>(permit: Permit<P>, act: ListAct, key: string) => ({
  permit,
  command: `waiting-list-${act}`,
  key,
});

type ReadPermit = Permit<"hospital-care:read">;
type AskedPlaces = ReturnType<typeof listPlaces>;

const late = () => failed({ kind: "unavailable" });

/** The id of a message in addresses: it tells nothing of the department's own. */
export const changeAddressId = (subject: string, own: string): string =>
  opaqueId(env().HANDLE_KEY, "waiting-list-changes", subject, own);

/** Shorter than a page waits for hospitals: then there is time to find the hospital's own number instead. */
const departmentsPatienceMs = sourceDeadlineMs - 400;

/** What departments say for themselves, asked once in a request. */
const askDepartments = (permit: ReadPermit): AskedPlaces =>
  permit.once(`waiting list places ${permit.person} ${permit.subject}`, () =>
    within<Awaited<AskedPlaces>>(departmentsPatienceMs, listPlaces(permit), late),
  );

const nobodyUnder16: WaitingLists = {
  ...{ places: [], complete: true, silentSystems: [], under16: true, departmentsSilent: false },
};

/** A place without its date, and without a word of there being one, where that appointment is private from who asks. */
async function withShownDate(permit: ReadPermit, place: WaitingPlace): Promise<WaitingPlace> {
  if (place.date === null) return place;
  const id = appointmentAddressId(env().HANDLE_KEY, permit.subject, "hospital", place.date.appointment);
  return (await mayTell(permit, "appointment", id)) ? place : withoutDate(place);
}

/** What hospitals tell of the person's places, and departments of theirs; the aggregator's word is needed. */
export async function hearLists(
  permit: ReadPermit,
  asked: AskedPlaces = askDepartments(permit),
): Promise<Result<WaitingLists>> {
  const [heard, own] = await Promise.all([
    within<Awaited<ReturnType<typeof askHospitals>>>(sourceDeadlineMs, askHospitals(permit), late),
    asked,
  ]);
  if (!heard.ok) return heard;
  if (heard.value.kind === "under-16") return ok(nobodyUnder16);
  const { care } = heard.value;
  const { subject } = permit;
  const idOf = (own: string) => opaqueId(env().HANDLE_KEY, "waiting-lists", subject, own);
  const told = toWaitingPlaces(care, idOf).map((place) =>
    own.ok ? withDepartment(place, own.value, (id) => changeAddressId(subject, id)) : place,
  );
  const places = await Promise.all(told.map((place) => withShownDate(permit, place)));
  return ok({
    places: inWaitingOrder(places),
    complete: care.complete,
    silentSystems: care.silent.flatMap(({ source }) => source ?? []),
    under16: false,
    departmentsSilent: !own.ok,
  });
}

/** A place as the person has left it here, as far as our store says. */
async function withLeaving(permit: ReadPermit, place: WaitingPlace): Promise<WaitingPlace> {
  const left = await leftAt(permit, place.id).catch(() => {
    log("warn", "waiting-list-act-not-known", { correlationId: permit.correlationId });
    return null;
  });
  return asLeft(place, left, now().toString());
}

/**
 * Every place of the person on a waiting list; a system that did not answer is named. A list that was left here has
 * ended, also while hospitals still tell of it.
 */
export async function listWaitingLists(asker: Asker, person: PersonHandle): Promise<Result<WaitingLists>> {
  const permit = await requirePermit(asker, "hospital-care:read", person);
  if (!permit.ok) return permit;
  const heard = await hearLists(permit.value);
  if (!heard.ok) return heard;
  const places = await Promise.all(heard.value.places.map((one) => withLeaving(permit.value, one)));
  return ok({ ...heard.value, places: inWaitingOrder(places) });
}

/** The same beside other things of a page: no look of its own is written down. */
export const peekAtWaitingLists = (asker: Asker, person: PersonHandle): Promise<Result<WaitingLists>> =>
  listWaitingLists(inBackground(asker), person);

export interface WaitingListDetail {
  readonly place: WaitingPlace;
  /** Who is asked about it: the department's own word, else the public directory's. */
  readonly office: Office;
  readonly departmentsSilent: boolean;
  /** The appointment's id in addresses, where a date was given. */
  readonly appointment: string | null;
}

async function officeFor(asker: Asker, { department, hospital }: WaitingPlace, end: number): Promise<Office> {
  if (department !== null) return department.office;
  const { telephone, hours } = await placeBefore(asker, hospital.odsCode, end);
  return { name: hospital.name, telephone, hours };
}

/**
 * One place on a list, and who is asked about it, in one wait. `unavailable` where it may stand in a part that did not come;
 * `not-allowed` where hospitals tell nobody about somebody so young.
 */
export async function getWaitingList(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<WaitingListDetail>> {
  const end = performance.now() + sourceDeadlineMs;
  const permit = await requirePermit(asker, "hospital-care:read", person);
  if (!permit.ok) return permit;
  const heard = await hearLists(permit.value);
  if (!heard.ok) return heard;
  const { places, complete, under16, departmentsSilent } = heard.value;
  if (under16) return failed({ kind: "not-allowed", because: "refused-by-source" });
  const found = places.find((one) => one.id === id);
  if (found === undefined) return failed({ kind: complete ? "not-found" : "unavailable" });
  const place = await withLeaving(permit.value, found);
  const { subject } = permit.value;
  const own = place.date?.appointment ?? null;
  return ok({
    ...{ place, departmentsSilent },
    office: await officeFor(asker, place, end),
    appointment: own === null ? null : appointmentAddressId(env().HANDLE_KEY, subject, "hospital", own),
  });
}

/**
 * The receipt of the message that the department has taken under this key, as we have kept it: its own system may be
 * silent meanwhile. Null also where our store does not say.
 */
export async function departmentTook(
  asker: Asker,
  person: PersonHandle,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<string | null> {
  const permit = await requirePermit(inBackground(asker), "hospital-care:read", person);
  if (!permit.ok) return null;
  try {
    const kept = doneOutcome.safeParse(await outcomeOf(onceFor(permit.value, "tell", key))).data;
    return kept?.list === id ? kept.id : null;
  } catch {
    log("warn", "waiting-list-act-not-known", { correlationId: asker.correlationId });
    return null;
  }
}
