import type { ReactNode } from "react";
import type { Messages } from "#app/_words/messages.ts";
import type { KeptSection } from "#lib/kept-sections.ts";
import type { KeptValues } from "./kept.ts";
import type { Drawing, KeptPart } from "./part.ts";
import { allergiesPart } from "./parts/allergies.tsx";
import { appointmentsPart } from "./parts/appointments.tsx";
import { carePlanPart } from "./parts/care-plan.tsx";
import { conditionsPart } from "./parts/conditions.tsx";
import { documentsPart } from "./parts/documents.tsx";
import { messagesPart } from "./parts/messages.tsx";
import { medicinesPart } from "./parts/medicines.tsx";
import { testResultsPart } from "./parts/test-results.tsx";
import { vaccinationsPart } from "./parts/vaccinations.tsx";

const parts: { readonly [N in KeptSection]?: KeptPart<N> } = {
  appointments: appointmentsPart,
  medicines: medicinesPart,
  allergies: allergiesPart,
  conditions: conditionsPart,
  "test-results": testResultsPart,
  documents: documentsPart,
  vaccinations: vaccinationsPart,
  messages: messagesPart,
  "care-plan": carePlanPart,
};

/** Draws what is kept at an address, inside the words of its section; null where nothing is kept of it. */
export const drawKept = <N extends KeptSection>(
  section: N,
  value: KeptValues[N],
  drawing: Drawing,
): ReactNode => parts[section]?.draw(value, drawing) ?? null;

/** The words that its pages say. */
export const wordsOf = (section: KeptSection): Partial<Messages> => parts[section]?.words ?? {};
