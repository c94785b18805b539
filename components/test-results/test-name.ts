import type { TestConceptKey } from "#lib/test-concepts.ts";
import { useExplanations } from "./explanation.ts";

interface Named {
  readonly name: string;
  readonly concept: TestConceptKey | null;
}

/** The plain name of a test where there is one ("HbA1c blood sugar test"), otherwise the laboratory's own. */
export function useTestName() {
  const explanationOf = useExplanations();
  return ({ name, concept }: Named): string => explanationOf(concept)?.name ?? name;
}
