import { changedReason, type BookingWish } from "#lib/gateways/gp-connect-pfs-appointments/schema-sent.ts";
import type { Answers } from "./form.ts";
import type { DiarySurgery, FreeTime, Help, Need } from "./model.ts";

interface Asked {
  readonly time: FreeTime;
  readonly surgery: DiarySurgery;
  readonly answers: Answers;
  /** When the person asked: ISO 8601 with London's offset. */
  readonly created: string;
}

/** What the surgery reads, in English whatever language the person reads. */
const needWords: Readonly<Record<Need, string>> = {
  "sign-language": "British Sign Language interpreter",
  longer: "longer appointment",
  "step-free": "step-free room",
  quiet: "quiet place to wait",
  written: "information in writing",
  "large-print": "large print",
};

/** What the surgery is told besides the reason; empty where there is nothing to say. */
export function toComment({ how, whyInPerson, needs, language, otherNeed }: Help): string {
  const inPerson = how === "must-be-in-person" ? `Needs to be seen in person. ${whyInPerson}`.trim() : "";
  const interpreter = language === "" ? [] : [`interpreter (${language})`];
  const help = [...interpreter, ...needs.map((need) => needWords[need])];
  const asksFor = help.length === 0 ? "" : `Needs: ${help.join(", ")}.`;
  return [inPerson, asksFor, otherNeed].filter((part) => part !== "").join(" ");
}

/** The request to book one time. Where the person gave no reason, the surgery's own words for the appointment stand. */
export function toBookingWish({ time, surgery, answers, created }: Asked): BookingWish {
  const comment = toComment(answers);
  return {
    slots: [time.id],
    start: time.start,
    end: time.end,
    location: time.place.id,
    ...(time.who === null ? {} : { practitioner: time.who.id }),
    surgery,
    created,
    reason: answers.about === "" ? time.named || "Appointment" : answers.about,
    ...(comment === "" ? {} : { comment }),
  };
}

/** What the surgery is told of an appointment that gave way to another. */
export const toCancelChanged = (appointment: { readonly id: string; readonly version: string }) => ({
  ...appointment,
  reason: changedReason,
});
