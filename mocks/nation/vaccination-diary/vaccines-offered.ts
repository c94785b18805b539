import type { ProductKey } from "#mocks/people/vaccinations/products.ts";

/** A service that can be booked, by its published id. */
export type BookableService = {
  id: string;
  /** Words for whoever sits in the control room. */
  label: string;
  product: ProductKey;
  /** First and last day (month-day) of the season in which there are sessions; null all year; "none" until announced. */
  season: readonly [from: string, until: string] | null | "none";
};

const FLU_SEASON = ["10-01", "03-31"] as const;
const FLU_CHILDREN = ["09-01", "03-31"] as const;

/** Published service ids. COVID-19 campaigns are announced each time: the sandbox knows of none to come. */
export const services: readonly BookableService[] = [
  { id: "RSV:Adult", label: "RSV", product: "rsv", season: null },
  { id: "FLU:2_3", label: "flu, 2 to 3 years", product: "fluSpray", season: FLU_CHILDREN },
  { id: "FLU:18_64", label: "flu, 18 to 64 years", product: "flu", season: FLU_SEASON },
  { id: "FLU:65+", label: "flu, 65 and over", product: "flu", season: FLU_SEASON },
  { id: "COVID:5_11", label: "COVID-19, 5 to 11 years", product: "covid", season: "none" },
  { id: "COVID:12_17", label: "COVID-19, 12 to 17 years", product: "covid", season: "none" },
  { id: "COVID:18+", label: "COVID-19, 18 and over", product: "covid", season: "none" },
];

/** Whether a service has sessions on a day (`YYYY-MM-DD`). */
export function inSeason({ season }: BookableService, day: string): boolean {
  if (season === null) return true;
  if (season === "none") return false;
  const [from, until] = season;
  const monthDay = day.slice(5);
  return from <= until ? monthDay >= from && monthDay <= until : monthDay >= from || monthDay <= until;
}
