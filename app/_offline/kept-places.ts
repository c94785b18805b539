import type { KeptSection } from "#lib/kept-sections.ts";
import { me, paths } from "#lib/paths.ts";

/** The page of each section, as it is online. */
export const pageOf: Readonly<Record<KeptSection, string>> = {
  "emergency-card": paths.emergencyCard(),
  appointments: paths.appointments(me),
  medicines: paths.medicines(me),
  allergies: paths.allergies(me),
  conditions: paths.conditions(me),
  "test-results": paths.testResults(me),
  documents: paths.documents(me),
  vaccinations: paths.vaccinations(me),
  messages: paths.messages(me),
  "care-plan": paths.carePlan(me),
};

/** The section to which an address belongs, the page of one of its items too; null where nothing of it can be kept. */
export function sectionAt(place: string): KeptSection | null {
  const [path = ""] = place.split(/[?#]/);
  const found = Object.entries(pageOf).find(([, page]) => path === page || path.startsWith(`${page}/`));
  return found === undefined ? null : (found[0] as KeptSection);
}
