import { conditions } from "./conditions.ts";
import { guides } from "./guides.ts";
import { medicines, vaccinations } from "./medicines.ts";
import { shortConditions } from "./short-conditions.ts";
import type { WrittenPage } from "./written-page.ts";

export const allPages: readonly WrittenPage[] = [
  ...conditions,
  ...shortConditions,
  ...medicines,
  ...vaccinations,
  ...guides,
];

/** Lists from A to Z, by the section's name in the address. */
export const lists: Readonly<Record<string, string>> = {
  conditions: "Conditions A to Z",
  symptoms: "Symptoms A to Z",
  "tests-and-treatments": "Tests and treatments A to Z",
  medicines: "Medicines A to Z",
};

/** Sections with a page of links. */
export const hubs: Readonly<Record<string, string>> = {
  "health-a-to-z": "Health A to Z",
  "mental-health": "Mental health",
  "live-well": "Live well",
  pregnancy: "Pregnancy",
  "nhs-services": "NHS services",
  contraception: "Contraception",
  vaccinations: "Vaccinations",
  "womens-health": "Women’s health",
  baby: "Baby",
  "social-care-and-support": "Social care and support",
};
