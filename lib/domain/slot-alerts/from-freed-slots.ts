import { Temporal } from "temporal-polyfill";
import { kindOf } from "#lib/appointment-kind.ts";
import type { FreedSlot } from "#lib/gateways/freed-slots/schema.ts";
import type { FreedTime } from "./model.ts";

const ways: Readonly<Record<string, FreedTime["way"]>> = {
  "In-person": "in-person",
  Telephone: "phone",
  Video: "video",
};

/** Where the civil day of this service begins and ends. */
const timeZone = "Europe/London";

/** The same moment with the offset that England has then: a feed may write any. */
const inLondon = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toString({ timeZoneName: "never" });

/** A time that became free, in our words; a way of being seen that has no name here is not said. */
export const toFreedTime = ({
  surgery,
  start,
  appointment,
  channel,
  sex,
  freedAt,
}: FreedSlot): FreedTime => ({
  ...{ surgery, start: inLondon(start), sex, freedAt },
  kind: kindOf(appointment),
  way: Object.hasOwn(ways, channel) ? (ways[channel] ?? null) : null,
});
