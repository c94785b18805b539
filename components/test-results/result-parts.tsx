import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { Analyte, TestResultDetail } from "#lib/domain/test-results/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useExplanation } from "./explanation.ts";
import { MeasuredResult } from "./measured-result.tsx";
import { ResultHistory } from "./result-history.tsx";
import { useTestName } from "./test-name.ts";

interface ResultPartsProps {
  analytes: readonly Analyte[];
  history: Extract<TestResultDetail, { kind: "result" }>["history"];
  resultId: string;
  person: PersonHandle;
  /** Every part stands open: for paper. */
  open: boolean;
}

function Part({
  analyte,
  history,
  resultId,
  person,
  open,
}: Omit<ResultPartsProps, "analytes"> & { analyte: Analyte }) {
  const t = useTranslations("test-results");
  const explanation = useExplanation(analyte.concept);
  const name = useTestName()(analyte);
  const past = history[analyte.id] ?? [];
  return (
    <Details summary={<bdi>{name}</bdi>} open={open} classes="mb-2">
      <p>{explanation?.what ?? t("explain.none")}</p>
      <MeasuredResult analyte={analyte} />
      <ResultHistory name={name} past={past} resultId={resultId} person={person} inDetails />
    </Details>
  );
}

/** What each part of a panel is, means and was before: to be opened one by one. */
export function ResultParts({ analytes, ...rest }: ResultPartsProps) {
  const t = useTranslations("test-results");
  return (
    <section className="app-section mb-8">
      <Heading level={2} size="m" text={t("panel.explain")} />
      {analytes.map((analyte) => (
        <Part key={analyte.id} analyte={analyte} {...rest} />
      ))}
    </section>
  );
}
