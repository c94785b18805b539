import { useTranslations } from "next-intl";
import { CarePlanView } from "#components/care-plan/care-plan-view.tsx";
import { Heading } from "#components/ui/heading.tsx";
import carePlan from "#content/words/en/care-plan.json" with { type: "json" };
import failures from "#content/words/en/failures.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import { me, paths } from "#lib/paths.ts";
import type { KeptCarePlan } from "../kept.ts";
import { itemAt, type Drawing, type KeptPart } from "../part.ts";

function Plan({ value: { panel }, surgery }: { value: KeptCarePlan } & Drawing) {
  const t = useTranslations("care-plan");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <CarePlanView panel={panel} person={me} surgery={surgery} canAct={false} />
    </>
  );
}

/** The care plan without the internet: nothing can be suggested to it. */
export const carePlanPart: KeptPart<"care-plan"> = {
  words: { failures, "care-plan": carePlan, record },
  draw: (value, drawing) =>
    itemAt(drawing.path, paths.carePlan(me)) === "" ? <Plan value={value} {...drawing} /> : null,
};
