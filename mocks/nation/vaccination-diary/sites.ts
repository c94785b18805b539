import { isBankHoliday, weekdayOf } from "../bank-holidays.ts";
import { organisation } from "../organisations.ts";
import { placeOf, type Point } from "../places.ts";
import { uuidOf } from "../uuid-of.ts";

/** A row of times on some weekdays; `capacity` people are seen side by side. */
type Session = {
  /** 0 is Sunday. */
  weekdays: readonly number[];
  from: string;
  until: string;
  slotMinutes: number;
  capacity: number;
  services: readonly string[];
};

/** A place that takes bookings for vaccinations. */
export type Site = Point & {
  id: string;
  odsCode: string;
  name: string;
  address: string;
  telephone: string;
  type: string;
  region: string;
  integratedCareBoard: string;
  informationForCitizens: string;
  /** Published ids of what makes the place easier to use. */
  accessibilities: readonly string[];
  sessions: readonly Session[];
};

const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERYTHING = ["RSV:Adult", "FLU:2_3", "FLU:18_64", "FLU:65+", "COVID:5_11", "COVID:12_17", "COVID:18+"];
const ADULTS = ["RSV:Adult", "FLU:18_64", "FLU:65+", "COVID:18+"];

type Written = Pick<Site, "type" | "informationForCitizens" | "accessibilities" | "sessions">;

function site(odsCode: string, written: Written): Site {
  const { name, address, postcode, telephone } = organisation(odsCode);
  const place = placeOf(postcode);
  if (!place) throw new Error(`${odsCode} takes bookings but stands nowhere`);
  return {
    id: uuidOf(`vaccination site ${odsCode}`),
    ...{ odsCode, name, telephone, address: [...address, postcode].join(", ") },
    ...{ latitude: place.latitude, longitude: place.longitude },
    ...{ region: "Y99", integratedCareBoard: "QZ9", ...written },
  };
}

/** Five places: three pharmacies, a surgery with one row of times a week, and a clinic that sees three at a time. */
export const sites: readonly Site[] = [
  site("FZ901", {
    type: "Pharmacy",
    informationForCitizens: "Please come through the side door in the yard.",
    accessibilities: ["step_free_access", "wheelchair_access", "induction_loop"],
    sessions: [
      { weekdays: WEEKDAYS, from: "09:00", until: "12:00", slotMinutes: 10, capacity: 1, services: ADULTS },
      { weekdays: [2, 4], from: "14:00", until: "16:30", slotMinutes: 10, capacity: 1, services: ADULTS },
    ],
  }),
  site("FZ903", {
    type: "Pharmacy",
    informationForCitizens: "",
    accessibilities: ["car_parking"],
    sessions: [
      { weekdays: [1, 3, 5], from: "13:00", until: "17:00", slotMinutes: 15, capacity: 1, services: ADULTS },
    ],
  }),
  site("FZ904", {
    type: "Pharmacy",
    informationForCitizens: "There are times in the evening.",
    accessibilities: ["step_free_access", "car_parking", "disabled_car_parking", "text_relay"],
    sessions: [
      { weekdays: [2, 4], from: "18:00", until: "20:30", slotMinutes: 10, capacity: 1, services: ADULTS },
    ],
  }),
  site("A20001", {
    type: "GP Practice",
    informationForCitizens: "Ask for the nurse at reception.",
    accessibilities: ["step_free_access", "wheelchair_access", "accessible_toilet", "sign_language_service"],
    sessions: [
      { weekdays: [3], from: "14:00", until: "16:00", slotMinutes: 5, capacity: 1, services: EVERYTHING },
    ],
  }),
  site("NZ904", {
    type: "Vaccination Centre",
    informationForCitizens: "Bring something with sleeves that roll up.",
    accessibilities: [
      "accessible_toilet",
      "braille_translation_service",
      "car_parking",
      "disabled_car_parking",
      "induction_loop",
      "step_free_access",
      "wheelchair_access",
    ],
    sessions: [
      {
        weekdays: WEEKDAYS,
        from: "10:00",
        until: "16:00",
        slotMinutes: 5,
        capacity: 3,
        services: EVERYTHING,
      },
      { weekdays: [6], from: "09:00", until: "13:00", slotMinutes: 5, capacity: 3, services: EVERYTHING },
    ],
  }),
];

/** The site of an id, or undefined. */
export const siteById = (id: string): Site | undefined => sites.find((candidate) => candidate.id === id);

/** The sessions of a site on a day; none on bank holidays. */
export function sessionsOn({ sessions }: Site, day: string): readonly Session[] {
  if (isBankHoliday(day)) return [];
  const weekday = weekdayOf(day);
  return sessions.filter(({ weekdays }) => weekdays.includes(weekday));
}
