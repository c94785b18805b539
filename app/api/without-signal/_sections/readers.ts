import type { KeptName } from "#lib/kept-sections.ts";
import { readAllergies } from "./allergies.ts";
import { readAppointments } from "./appointments.ts";
import { readEssentials } from "./essentials.ts";
import { readMedicines } from "./medicines.ts";
import type { Reader } from "./reader.ts";

/** How each section is read. */
export const readers: { readonly [N in KeptName]?: Reader<N> } = {
  essentials: readEssentials,
  appointments: readAppointments,
  medicines: readMedicines,
  allergies: readAllergies,
};
