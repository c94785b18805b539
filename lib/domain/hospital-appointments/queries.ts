import "server-only";
import { z } from "zod";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { withoutPrivate } from "#lib/access/kept-private.ts";
import { askSelfService } from "#lib/access/hospital-self-service.ts";
import { placeBefore } from "#lib/access/public-place.ts";
import { seenHospitalTimes } from "#lib/access/seen-hospital-times.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env, mayTakeLogin } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { outcomeOf } from "#lib/store/one-time-keys.ts";
import { withoutSelfService, withSelfService } from "./from-hospital-self-service.ts";
import { toHospitalAppointments } from "./from-wayfinder-patient-care-aggregator.ts";
import {
  asLastTold,
  hospitalNews,
  isOff,
  movedOf,
  type HospitalAct,
  type HospitalAppointment,
  type HospitalNews,
  type Moved,
  type Office,
} from "./model.ts";

type ReadPermit = Permit<"hospital-care:read">;
type AskedSelfService = ReturnType<typeof askSelfService>;

const late = () => failed({ kind: "unavailable" });

interface Heard {
  readonly appointments: readonly HospitalAppointment[];
  /** Whether every hospital that takes part has told what it knows. */
  readonly complete: boolean;
  /** The hospitals' own systems were silent: what stands here is the national answer, which hears of a change later. */
  readonly ownSilent: boolean;
}

/**
 * A hospital that does not answer for itself leaves its website and telephone; the aggregator's word is needed. A
 * website to which no login may be handed over is none.
 */
export async function hearHospitals(
  permit: ReadPermit,
  asked: AskedSelfService = askSelfService(permit),
): Promise<Result<Heard>> {
  const [told, own] = await Promise.all([
    within<Awaited<ReturnType<typeof askHospitals>>>(sourceDeadlineMs, askHospitals(permit), late),
    asked,
  ]);
  if (!told.ok) return told;
  if (told.value.kind === "under-16") return failed({ kind: "not-allowed", because: "refused-by-source" });
  const { care } = told.value;
  const idOf = (id: string) => appointmentAddressId(env().HANDLE_KEY, permit.subject, "hospital", id);
  const appointments = toHospitalAppointments(care, idOf, now().toString());
  const add = (listed: HospitalAppointment) => {
    const known = listed.website !== null && mayTakeLogin(listed.website);
    const one = known ? listed : { ...listed, website: null };
    return own.ok ? withSelfService(one, own.value) : withoutSelfService(one);
  };
  const heard = await withoutPrivate(permit, "appointment", appointments.map(add));
  if (!heard.ok) return heard;
  return ok({ appointments: heard.value, complete: care.complete, ownSilent: !own.ok });
}

/** What is kept under the key of a form: which appointment, and what stands for what was asked. */
export const doneOutcome = z.object({ kind: z.literal("done"), id: z.string(), mark: z.string() });

/** The key of a form, for the act that the form asks for. */
export const onceFor = <P extends Permission>(permit: Permit<P>, act: HospitalAct, key: string) => ({
  permit,
  command: `hospital-${act}`,
  key,
});

/**
 * Whether the hospital has said yes to this act under this key, as we have kept it: the national aggregator may hear of
 * it later, and the hospital may be silent meanwhile. False also where our store does not say.
 */
export async function hospitalSaidYes(
  asker: Asker,
  person: PersonHandle,
  { id, act, key }: { readonly id: string; readonly act: HospitalAct; readonly key: string },
): Promise<boolean> {
  const permit = await requirePermit(inBackground(asker), "hospital-care:read", person);
  if (!permit.ok) return false;
  try {
    return doneOutcome.safeParse(await outcomeOf(onceFor(permit.value, act, key))).data?.id === id;
  } catch {
    log("warn", "hospital-act-not-known", { correlationId: asker.correlationId });
    return false;
  }
}

export interface HospitalAppointmentDetail {
  readonly appointment: HospitalAppointment;
  readonly moved: Moved | null;
  /** Who books it: the hospital's own word, else the public directory's. */
  readonly office: Office;
  /** Its hospital's own system did not answer: the time may be an older one. */
  readonly ownSilent: boolean;
}

async function officeFor(
  asker: Asker,
  { office, hospital }: HospitalAppointment,
  end: number,
): Promise<Office> {
  if (office !== null) return office;
  const { telephone, hours } = await placeBefore(asker, hospital.odsCode, end);
  return { name: null, telephone, hours };
}

/**
 * One hospital appointment with what can be done about it, in one wait. `unavailable` where it may stand in a part that did not come;
 * `not-allowed` where hospitals tell nobody about somebody so young.
 */
export async function getHospitalAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<HospitalAppointmentDetail>> {
  const end = performance.now() + sourceDeadlineMs;
  const permit = await requirePermit(asker, "hospital-care:read", person);
  if (!permit.ok) return permit;
  const [heard, memory] = await Promise.all([hearHospitals(permit.value), seenHospitalTimes(permit.value)]);
  if (!heard.ok) return heard;
  const { appointments, complete, ownSilent } = heard.value;
  const found = appointments.find((one) => one.id === id);
  if (found === undefined) return failed({ kind: complete ? "not-found" : "unavailable" });
  const known = memory ?? null;
  const appointment = ownSilent ? asLastTold(found, known) : found;
  return ok({
    appointment,
    // Against an answer that may be the older one nothing can be said to have moved.
    moved: ownSilent ? null : movedOf(appointment, known),
    office: await officeFor(asker, appointment, end),
    ownSilent,
  });
}

/**
 * What hospitals did that the person should know: made, moved, called off. What nobody remembers is no news, and a
 * hospital that was silent has none here. Where hospitals do not answer for themselves only what the national answer calls
 * off is told: a time of its that differs from memory may be the older one.
 */
export async function listHospitalNews(
  asker: Asker,
  person: PersonHandle,
): Promise<Result<readonly HospitalNews[]>> {
  const permit = await requirePermit(inBackground(asker), "hospital-care:read", person);
  if (!permit.ok) return permit;
  const [heard, memory] = await Promise.all([hearHospitals(permit.value), seenHospitalTimes(permit.value)]);
  if (!heard.ok) return heard;
  // What is kept private is told on its own page and in the list, and nowhere that others may look.
  const told = heard.value.appointments.filter(({ keptPrivate }) => keptPrivate !== true);
  const news = hospitalNews(told, memory ?? null, now().toString());
  return ok(heard.value.ownSilent ? news.filter(({ appointment }) => isOff(appointment)) : news);
}
