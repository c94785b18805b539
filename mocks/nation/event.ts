import type { Nation } from "./nation.ts";

/** Something on which an event can happen now. */
export type Choice = { key: string; label: string };

/** Something that happens in the nation when whoever sits in the control room says so. */
export type NationEvent = {
  /** Its name over HTTP: kebab-case, unique in the nation. */
  name: string;
  /** Words on its button: a verb first ("Approve a repeat prescription request"). */
  label: string;
  /** Under which heading it stands: "GP surgery", "Pharmacy", "Hospital", "Vaccinations", "Messages", "Relationships". */
  heading: string;
  /** On whom or what it can happen now; empty when it cannot. */
  choices: (nation: Nation) => Choice[];
  /** Makes it happen to one of the choices. Throws RangeError, in words, where it cannot; gives a sentence of what happened. */
  happen: (nation: Nation, choice: string) => string | Promise<string>;
};
