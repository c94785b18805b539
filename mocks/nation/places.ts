/** A point of the made-up country: in the middle of the North Sea, so that no map shows somebody's real street. */
export type Point = { latitude: number; longitude: number };

export type Town = "Northfield" | "Southquay" | "Westmoor" | "Eastbrook" | "Harrowdean" | "Millbridge";

/** Town centres; the towns lie 7 to 30 km apart. */
const centres: Record<Town, Point> = {
  Northfield: { latitude: 54.5, longitude: 1.6 },
  Southquay: { latitude: 54.37, longitude: 1.65 },
  Westmoor: { latitude: 54.515, longitude: 1.43 },
  Eastbrook: { latitude: 54.52, longitude: 1.74 },
  Harrowdean: { latitude: 54.64, longitude: 1.42 },
  Millbridge: { latitude: 54.455, longitude: 1.53 },
};

/** The digit after ZZ99 says the town. 0 and 8 are nowhere: postcodes that nobody can find. */
const townOfDigit: Readonly<Record<string, Town>> = {
  1: "Northfield",
  2: "Northfield",
  3: "Southquay",
  4: "Westmoor",
  5: "Eastbrook",
  6: "Harrowdean",
  7: "Millbridge",
  9: "Northfield",
};

export const towns = Object.keys(centres) as Town[];

export type Place = Point & { postcode: string; town: Town };

// Real ZZ99 codes (no fixed abode and the like) end in Z; they stand for no place.
const POSTCODE = /^ZZ99 ?(\d)([A-Z])([A-Y])$/;

/** About 3 km across: how far the two letters lead from the centre, in degrees. */
const SPREAD = { latitude: 0.027, longitude: 0.046 };

const letter = (text: string | undefined): number => (text ?? "A").charCodeAt(0) - 65;

/** Where a made-up postcode is: its digit says the town, its letters the spot. Null for a postcode of no place. */
export function placeOf(written: string): Place | null {
  const match = POSTCODE.exec(written.trim().toUpperCase());
  const town = match && townOfDigit[match[1] ?? ""];
  if (!town) return null;
  const [first, second] = [letter(match[2]), letter(match[3])];
  const north = ((first * 7 + second * 3) % 26) / 25 - 0.5;
  const east = ((first * 11 + second * 5) % 26) / 25 - 0.5;
  const { latitude, longitude } = centres[town];
  return {
    postcode: `ZZ99 ${match[1]}${match[2]}${match[3]}`,
    town,
    latitude: round(latitude + north * SPREAD.latitude),
    longitude: round(longitude + east * SPREAD.longitude),
  };
}

const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points, over the earth's surface. */
export function kilometresBetween(from: Point, to: Point): number {
  const dLatitude = radians(to.latitude - from.latitude);
  const dLongitude = radians(to.longitude - from.longitude);
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(dLongitude / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
}
