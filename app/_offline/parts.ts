import type { KeptSection } from "#lib/kept-sections.ts";
import type { KeptPart } from "./part.ts";

/** How each section is drawn. Each comes by itself: who opens their allergies waits for nothing else. */
const parts: { readonly [N in KeptSection]?: () => Promise<KeptPart<N>> } = {
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

const loaded = new Map<KeptSection, Promise<KeptPart<KeptSection> | null>>();

/** What draws a section, fetched once; null where it is drawn by none. */
export function partOf(section: KeptSection): Promise<KeptPart<KeptSection> | null> {
  const before = loaded.get(section);
  if (before !== undefined) return before;
  // A part is handed the value of its own section alone, whose type its key says.
  const load = parts[section] as (() => Promise<KeptPart<KeptSection>>) | undefined;
  const part = load?.() ?? Promise.resolve(null);
  loaded.set(section, part);
  return part;
}
