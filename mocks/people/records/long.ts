import { shiftDay } from "#mocks/nation/calendar.ts";
import { encounters } from "./concepts.ts";
import type { WrittenRecord } from "./record.ts";
import { consultation, heading, pressure, topic, weight } from "./written.ts";

const last = "2028-05-02";
const days = 20 * 365;

const ways = [encounters.faceToFace, encounters.telephone, encounters.homeVisit];
const reasons = ["Review of medicines", "Follow up", "Back pain", "Cough", "Advice"];

/** The day of one entry of many, spread evenly over the twenty years before the last one. */
const dayOf = (place: number, count: number): string => shiftDay(last, -Math.floor((place * days) / count));

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * That many more entries over twenty years, the same ones each time: consultations, and between them weights and
 * blood pressures.
 */
export function longRecord(
  key: string,
  doctor: string,
  count: number,
): Pick<WrittenRecord, "consultations" | "measurements"> {
  const places = Array.from({ length: count }, (_, place) => place);
  const taken = (place: number) =>
    [`${key}-long-${place}`, `${dayOf(place, count)}T${two(8 + (place % 9))}:15`, doctor] as const;
  return {
    consultations: places
      .filter((place) => place % 2 === 0)
      .map((place) => {
        const [entry, at, by] = taken(place);
        const title = reasons[place % reasons.length] ?? "";
        const words = heading("History", `Seen about this before. Note ${place + 1}.`);
        const how = ways[place % ways.length] ?? encounters.faceToFace;
        return consultation({ key: entry, at, by, how, topics: [topic(title, null, words)] });
      }),
    measurements: places
      .filter((place) => place % 2 === 1)
      .map((place) =>
        place % 4 === 1
          ? weight(...taken(place), 78 + (place % 7))
          : pressure(...taken(place), 122 + (place % 16), 74 + (place % 9)),
      ),
  };
}
