import { useTranslations } from "next-intl";
import type { TestConceptKey } from "#lib/test-concepts.ts";
import { explanationsIn } from "./explanation.ts";

interface Named {
  readonly name: string;
  readonly concept: TestConceptKey | null;
}

/** The plain name of a test where the words have one ("HbA1c blood sugar test"), otherwise the laboratory's own. */
export function testNameIn(t: Parameters<typeof explanationsIn>[0]) {
  const explanationOf = explanationsIn(t);
  return ({ name, concept }: Named): string => explanationOf(concept)?.name ?? name;
}

/** Names of tests in the words of the page. */
export function useTestName() {
  return testNameIn(useTranslations("test-results"));
}
