/** A medicine as far as it is needed to tell what is in it: dm+d (SNOMED CT) id and term. */
interface Named {
  readonly code: string | null;
  readonly name: string | null;
}

interface Substance {
  /** dm+d ids of products (VTM, VMP, AMP) that hold it and whose term alone does not tell. */
  readonly codes: readonly string[];
  readonly substances: readonly string[];
}

/** Brands, and names that stand for more than one substance (dm+d; BAN "co-" names). */
const named: readonly Substance[] = [
  { codes: ["41999999106"], substances: ["beclometasone"] },
  { codes: ["322341003"], substances: ["codeine", "paracetamol"] },
];

/** ATC level 4, chemical subgroup (WHO Collaborating Centre for Drug Statistics Methodology), by substance. */
const chemicalGroups: Readonly<Record<string, string>> = {
  "alendronic acid": "M05BA",
  amlodipine: "C08CA",
  atorvastatin: "C10AA",
  bisoprolol: "C07AB",
  cetirizine: "R06AE",
  codeine: "R05DA",
  furosemide: "C03CA",
  ibuprofen: "M01AE",
  lansoprazole: "A02BC",
  lisinopril: "C09AA",
  loratadine: "R06AX",
  naproxen: "M01AE",
  omeprazole: "A02BC",
  paracetamol: "N02BE",
  pravastatin: "C10AA",
  ramipril: "C09AA",
  sertraline: "N06AB",
  simvastatin: "C10AA",
  sumatriptan: "N02CC",
};

/** Salts change the amount, not what works: dm+d's VTM leaves them out too. */
const salts = / (?:sodium|hydrochloride|maleate|fumarate|besilate|calcium|sulfate|dipropionate)$/;

/** What stands before the strength or the form: the VMP name of dm+d is "substance strength form". */
function beforeStrength(part: string): string {
  const before = part
    .toLowerCase()
    .split(
      /\s(?=\d)|\s(?:tablets?|capsules?|inhaler|nasal|oral|cream|ointment|gel|eye|ear|injection|liquid)\b/u,
    )[0];
  return (before ?? "").trim();
}

/**
 * The substances in a medicine, in lower case, without salts. Rule: dm+d's editorial policy names a VMP "substance strength
 * form", several substances with " / " between them, so that its term tells its VTM; brands and "co-" names are
 * looked up by their id. A name that tells nothing gives the name itself.
 */
export function substancesOf({ code, name }: Named): readonly string[] {
  const known = code === null ? undefined : named.find(({ codes }) => codes.includes(code));
  if (known !== undefined) return known.substances;
  const parts = (name ?? "").split(" / ").map(beforeStrength);
  return parts
    .filter((part) => part !== "")
    .map((part) => (salts.test(part) ? part.replace(salts, "") : part));
}

/** The chemical subgroup of a substance (ATC level 4), or null where this service does not know it. */
export const chemicalGroupOf = (substance: string): string | null => chemicalGroups[substance] ?? null;

export type WayIn = "breathed-in" | "nose" | "eye" | "ear" | "skin" | "injected" | "mouth";

const ways: readonly (readonly [RegExp, WayIn])[] = [
  [/nasal|nose/iu, "nose"],
  [/inhal|nebul/iu, "breathed-in"],
  [/\beye|ophthalm/iu, "eye"],
  [/\bear\b/iu, "ear"],
  [/cream|ointment|gel\b|shampoo|lotion|patch/iu, "skin"],
  [/inject|infusion|pre-filled/iu, "injected"],
];

/** How a medicine gets in, by the form in its dm+d term; by mouth where that does not tell. */
export const wayIn = (name: string | null): WayIn =>
  ways.find(([form]) => name !== null && form.test(name))?.[1] ?? "mouth";
