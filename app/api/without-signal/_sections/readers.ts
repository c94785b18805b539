import type { KeptName } from "#lib/kept-sections.ts";
import { readAllergies } from "./allergies.ts";
import { readAppointments } from "./appointments.ts";
import { readCarePlan } from "./care-plan.ts";
import { readConditions } from "./conditions.ts";
import { readDocuments } from "./documents.ts";
import { readEmergencyCard } from "./emergency-card.ts";
import { readEssentials } from "./essentials.ts";
import { readMedicines } from "./medicines.ts";
import { readMessages } from "./messages.ts";
import { readTestResults } from "./test-results.ts";
import { readVaccinations } from "./vaccinations.ts";
import type { Reader } from "./reader.ts";

/** How each section is read. */
export const readers: { readonly [N in KeptName]?: Reader<N> } = {
  essentials: readEssentials,
  "emergency-card": readEmergencyCard,
  appointments: readAppointments,
  medicines: readMedicines,
  allergies: readAllergies,
  conditions: readConditions,
  "test-results": readTestResults,
  documents: readDocuments,
  vaccinations: readVaccinations,
  messages: readMessages,
  "care-plan": readCarePlan,
};
