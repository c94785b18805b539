import type { BookedBy } from "#mocks/nation/diary/appointment.ts";
import { book, clinicianOf, rulesOf } from "#mocks/nation/diary/diary.ts";
import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { slotOf, type Slot } from "#mocks/nation/diary/slots.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { objects, readBookingOrganisation } from "./booking-organisation.ts";
import { readParticipants, unknownActor, type Participants } from "./participants.ts";
import { isLondonTime } from "./queries.ts";
import { locationId, practitionerId } from "./responses/actors.ts";
import { invalidResource, isRefusal, type Refusal } from "./responses/outcome.ts";
import { readAppointment } from "./wire-appointment.ts";

/** What a booking request says, once its shape is right. */
export type BookingRequest = {
  bookedBy: BookedBy;
  participants: Participants;
  slots: string[];
  start: string;
  end: string;
  created: string;
  description: string | null;
  comment: string | null;
  reason: string | null;
};

function slotReferences(resource: Json): string[] | Refusal {
  const references = objects(resource["slot"]).map(({ reference }) => String(reference));
  if (references.length === 0) return invalidResource("slot: at least one is needed");
  if (references.some((one) => !one.startsWith("Slot/")))
    return invalidResource("slot: only relative references to a Slot are taken");
  if (new Set(references).size < references.length) return invalidResource("slot: one is named twice");
  return references.map((one) => one.slice("Slot/".length));
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Reads the body of `POST /Appointment`, or says which rule of GPConnect-Appointment-1 it breaks, and where. */
export function readBookingRequest(text: string): BookingRequest | Refusal {
  const read = readAppointment(text);
  if (isRefusal(read)) return read;
  const { resource } = read;
  if (resource["status"] !== "booked") return invalidResource("status must be booked");
  if (resource["specialty"] !== undefined) return invalidResource("specialty must not be sent");
  const bookedBy = readBookingOrganisation(resource);
  if (isRefusal(bookedBy)) return bookedBy;
  const participants = readParticipants(resource);
  if (isRefusal(participants)) return participants;
  const slots = slotReferences(resource);
  if (!Array.isArray(slots)) return slots;
  const { start, end, created } = resource;
  if (!isLondonTime(start)) return invalidResource("start must be a time with the offset of UK local time");
  if (!isLondonTime(end)) return invalidResource("end must be a time with the offset of UK local time");
  if (!isLondonTime(created))
    return invalidResource("created must be a time with the offset of UK local time");
  const reason = objects(resource["reason"])[0]?.["text"];
  const said = { description: textOf(resource["description"]), comment: textOf(resource["comment"]) };
  return { bookedBy, participants, slots, start, end, created, ...said, reason: textOf(reason) };
}

function slotsOf(odsCode: string, ids: readonly string[]): Slot[] | Refusal {
  const slots: Slot[] = [];
  for (const id of ids) {
    const slot = slotOf(id);
    if (slot?.odsCode !== odsCode)
      return {
        kind: "REFERENCE_NOT_FOUND",
        diagnostics: `Reference to Slot/${id} - no such slot exists at the server`,
      };
    slots.push(slot);
  }
  return slots.sort((a, b) => a.startsAt - b.startsAt);
}

/** Slots can be one appointment when each begins where the last ends, in one schedule of one channel and type. */
function whyNotTogether(slots: readonly Slot[]): Refusal | undefined {
  for (const [place, slot] of slots.entries()) {
    const before = slots[place - 1];
    if (before && (before.endsAt !== slot.startsAt || before.scheduleId !== slot.scheduleId))
      return invalidResource(`Slot/${slot.id} does not follow Slot/${before.id} in the same schedule`);
  }
  return undefined;
}

function whyNotAsAsked(nation: Nation, request: BookingRequest, slots: readonly Slot[]): Refusal | undefined {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || first.start !== request.start) return invalidResource("start is not that of the first slot");
  if (last?.end !== request.end) return invalidResource("end is not that of the last slot");
  if (first.startsAt <= nation.now().getTime()) return invalidResource("the appointment is in the past");
  const { location, practitioner } = request.participants;
  if (location !== locationId(first.odsCode, first.template.site))
    return invalidResource("participant: the slot is at another Location");
  if (practitioner !== null && practitioner !== practitionerId(first.odsCode, clinicianOf(nation, first)))
    return invalidResource("participant: the slot is with another Practitioner");
  return undefined;
}

function tooLong(nation: Nation, odsCode: string, request: BookingRequest): Refusal | undefined {
  const { longestText } = rulesOf(nation, odsCode);
  for (const name of ["description", "comment"] as const)
    if ((request[name]?.length ?? 0) > longestText)
      return invalidResource(`${name} has more than ${longestText} characters`);
  return undefined;
}

/** Books as asked at a practice, or says which rule stands against it. */
export function bookAsAsked(nation: Nation, odsCode: string, request: BookingRequest): Appointment | Refusal {
  if (!rulesOf(nation, odsCode).booking)
    return { kind: "ACCESS_DENIED", diagnostics: "Appointment management is disabled at this practice" };
  const unknown = unknownActor(odsCode, request.participants) ?? tooLong(nation, odsCode, request);
  if (unknown) return unknown;
  const slots = slotsOf(odsCode, request.slots);
  if (!Array.isArray(slots)) return slots;
  const wrong = whyNotTogether(slots) ?? whyNotAsAsked(nation, request, slots);
  if (wrong) return wrong;
  const { bookedBy, created, description, comment, reason, participants } = request;
  const wish = { slots, bookedBy, created, description, comment, reason, nhsNumber: participants.patient };
  const booked = book(nation, wish);
  if (typeof booked !== "string") return booked;
  return booked === "unreleased"
    ? invalidResource("The slot cannot be booked yet")
    : { kind: "DUPLICATE_REJECTED", diagnostics: "A slot is no longer free" };
}
