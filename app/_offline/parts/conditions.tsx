import { useTranslations } from "next-intl";
import { ConditionDetail } from "#components/conditions/condition-detail.tsx";
import { ConditionList } from "#components/conditions/condition-list.tsx";
import { Heading } from "#components/ui/heading.tsx";
import conditions from "#content/words/en/conditions.json" with { type: "json" };
import consultations from "#content/words/en/consultations.json" with { type: "json" };
import failures from "#content/words/en/failures.json" with { type: "json" };
import glossary from "#content/words/en/glossary.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import { me, paths } from "#lib/paths.ts";
import type { KeptConditions } from "../kept.ts";
import { itemAt, type Drawing, type KeptPart } from "../part.ts";

function List({ value: { list }, surgery }: { value: KeptConditions } & Drawing) {
  const t = useTranslations("conditions");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <ConditionList list={list} person={me} surgery={surgery} shownRows={Number.POSITIVE_INFINITY} />
    </>
  );
}

/** Health conditions without the internet, each with its page. */
export const conditionsPart: KeptPart<"conditions"> = {
  words: { failures, conditions, consultations, glossary, record },
  draw: (value, drawing) => {
    const item = itemAt(drawing.path, paths.conditions(me));
    if (item === "") return <List value={value} {...drawing} />;
    const condition = value.list.items.find(({ id }) => id === item);
    if (condition === undefined) return null;
    return <ConditionDetail condition={condition} person={me} surgery={drawing.surgery} />;
  },
};
