import type { KeptSection } from "#lib/kept-sections.ts";
import type { KeptPart } from "./part.ts";

/** How each section is drawn. Each comes by itself: who opens their allergies waits for nothing else. */
const parts: { readonly [N in KeptSection]?: () => Promise<KeptPart<N>> } = {
  "emergency-card": () => import("./parts/emergency-card.tsx").then((all) => all.emergencyCardPart),
  appointments: () => import("./parts/appointments.tsx").then((all) => all.appointmentsPart),
  medicines: () => import("./parts/medicines.tsx").then((all) => all.medicinesPart),
  allergies: () => import("./parts/allergies.tsx").then((all) => all.allergiesPart),
  conditions: () => import("./parts/conditions.tsx").then((all) => all.conditionsPart),
  "test-results": () => import("./parts/test-results.tsx").then((all) => all.testResultsPart),
  documents: () => import("./parts/documents.tsx").then((all) => all.documentsPart),
  vaccinations: () => import("./parts/vaccinations.tsx").then((all) => all.vaccinationsPart),
  messages: () => import("./parts/messages.tsx").then((all) => all.messagesPart),
  "care-plan": () => import("./parts/care-plan.tsx").then((all) => all.carePlanPart),
};

/** What draws a section; null where nothing does, or it did not come. */
export async function partOf(section: KeptSection): Promise<KeptPart<KeptSection> | null> {
  // A part is handed the value of its own section alone, whose type its key says.
  const load = parts[section] as (() => Promise<KeptPart<KeptSection>>) | undefined;
  return (await load?.().catch(() => null)) ?? null;
}
