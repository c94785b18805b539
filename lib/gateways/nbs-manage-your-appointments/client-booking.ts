import "server-only";
import { now } from "#lib/clock.ts";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Answer } from "../exchange.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { api, signatureHeaders } from "./client-signature.ts";
import { readBooking, readMadeBooking, type VaccinationBooking } from "./schema.ts";
import type { ConfirmRequest } from "./schema-sent.ts";

type Books = Permit<"vaccinations:book">;

const HOLD_MINUTES = 5;

interface Write {
  readonly operation: string;
  readonly path: string;
  readonly body: unknown;
  readonly readStatuses: readonly number[];
  /** Empty where a good answer has no body, so that its statuses alone are read. */
  readonly accept: readonly string[];
}

function write(
  permit: Books,
  { operation, path, body, readStatuses, accept }: Write,
): Promise<Result<Answer>> {
  const text = JSON.stringify(body);
  return exchange(permit, {
    ...{ api, operation, path, method: "POST", credential: "none", idempotent: false },
    headers: signatureHeaders({ method: "POST", path, body: text }),
    body: { type: "application/json", text },
    ...{ accept, readStatuses, deadlineMs: writeDeadlineMs },
  });
}

/** A booking of the permit's subject; somebody else's is `unreadable`, for the service would give it to anyone. */
async function ownBooking(permit: Books, reference: string): Promise<Result<VaccinationBooking>> {
  const operation = "get-booking";
  const path = `/api/booking/${encodeURIComponent(reference)}`;
  const answer = await exchange(permit, {
    ...{ api, operation, path, method: "GET", credential: "none", idempotent: true },
    headers: signatureHeaders({ method: "GET", path }),
    accept: ["application/json"],
  });
  if (!answer.ok) return answer;
  const reading = { api, operation, correlationId: permit.correlationId };
  return takeReading(readBooking(answer.value.body, permit.subject), reading);
}

/** A time that somebody chose. `from` is local, `2028-06-01T09:10`. */
export interface Chosen {
  readonly site: string;
  readonly service: string;
  readonly from: string;
  readonly durationMinutes: number;
  readonly attendee: { readonly firstName: string; readonly lastName: string; readonly dateOfBirth: string };
}

export type Hold = { kind: "held"; reference: string; until: string } | { kind: "gone" };

/**
 * Holds a time for the person for five minutes, until an instant reckoned from before we asked. `gone`: somebody
 * else has it, or the site does not offer it any more (the service answers 404 to both).
 */
export async function holdSlot(permit: Books, chosen: Chosen): Promise<Result<Hold>> {
  const operation = "hold-slot";
  const asked = now();
  const answer = await write(permit, {
    ...{ operation, path: "/api/booking", accept: ["application/json"], readStatuses: [404] },
    body: {
      ...{ site: chosen.site, service: chosen.service, from: chosen.from.replace("T", " ") },
      ...{ duration: chosen.durationMinutes, kind: "Provisional" },
      attendeeDetails: { nhsNumber: permit.subject, ...chosen.attendee },
    },
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 404) return ok({ kind: "gone" });
  const reading = { api, operation, correlationId: permit.correlationId };
  const made = takeReading(readMadeBooking(answer.value.body), reading);
  if (!made.ok) return made;
  const until = asked.add({ minutes: HOLD_MINUTES }).toString();
  return ok({ kind: "held", reference: made.value.bookingReference, until });
}

export type Confirmed = { kind: "booked" } | { kind: "hold-expired" } | { kind: "changed-meanwhile" };

/** Why a booking is not to be replaced: it is not the person's (`unreadable`), or not there any more; or null. */
async function notOwn(permit: Books, replaces: string): Promise<Result<Confirmed> | null> {
  const old = await ownBooking(permit, replaces);
  if (old.ok) return null;
  return old.failure.kind === "not-found" ? ok({ kind: "changed-meanwhile" }) : old;
}

/**
 * Makes a held time a booking. With `replaces`, that booking of the same person is cancelled in the same moment, or
 * neither happens; somebody else's is `unreadable`, and nothing is sent. `changed-meanwhile`: one of the two is not as it was; read the bookings again.
 */
export async function confirmBooking(
  permit: Books,
  asked: {
    readonly reference: string;
    readonly contacts: ConfirmRequest["contactDetails"];
    readonly replaces?: string;
  },
): Promise<Result<Confirmed>> {
  const { reference, contacts, replaces } = asked;
  const own = await ownBooking(permit, reference);
  // Swept away a day after it was held: what could be confirmed is over all the same.
  if (!own.ok) return own.failure.kind === "not-found" ? ok({ kind: "hold-expired" }) : own;
  const gone = replaces === undefined ? null : await notOwn(permit, replaces);
  if (gone) return gone;
  const body: ConfirmRequest = {
    contactDetails: contacts,
    ...(replaces !== undefined && { bookingToReschedule: replaces }),
  };
  const answer = await write(permit, {
    operation: "confirm-booking",
    path: `/api/booking/${encodeURIComponent(reference)}/confirm`,
    ...{ body, accept: [], readStatuses: [404, 410, 412] },
  });
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status === 410) return ok({ kind: "hold-expired" });
  return ok({ kind: status === 404 || status === 412 ? "changed-meanwhile" : "booked" });
}

/** Cancels a booking of the person, because the person wants it so. `not-found` where there is none to cancel. */
export async function cancelBooking(
  permit: Books,
  { reference, site }: { reference: string; site: string },
): Promise<Result<{ kind: "cancelled" }>> {
  const own = await ownBooking(permit, reference);
  if (!own.ok) return own;
  if (own.value.status === "Cancelled") return failed({ kind: "changed-meanwhile" });
  const query = [["site", site]] as const;
  const path = `/api/booking/${encodeURIComponent(reference)}/cancel`;
  const text = JSON.stringify({ cancellationReason: "CancelledByCitizen" });
  const answer = await exchange(permit, {
    ...{ api, operation: "cancel-booking", path, query, method: "POST" },
    ...{ credential: "none", idempotent: false, deadlineMs: writeDeadlineMs, accept: ["application/json"] },
    headers: signatureHeaders({ method: "POST", path, query, body: text }),
    body: { type: "application/json", text },
  });
  return answer.ok ? ok({ kind: "cancelled" }) : answer;
}
