import { useTranslations } from "next-intl";
import { AllergyList } from "#components/allergies/allergy-list.tsx";
import { Heading } from "#components/ui/heading.tsx";
import allergies from "#content/words/en/allergies.json" with { type: "json" };
import failures from "#content/words/en/failures.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import { me, paths } from "#lib/paths.ts";
import type { KeptAllergies } from "../kept.ts";
import { itemAt, type Drawing, type KeptPart } from "../part.ts";

function List({ value: { list }, surgery }: { value: KeptAllergies } & Drawing) {
  const t = useTranslations("allergies");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <AllergyList list={list} person={me} surgery={surgery} shownRows={Number.POSITIVE_INFINITY} />
    </>
  );
}

/** Allergies and reactions without the internet. */
export const allergiesPart: KeptPart<"allergies"> = {
  words: { failures, allergies, record },
  draw: (value, drawing) =>
    itemAt(drawing.path, paths.allergies(me)) === "" ? <List value={value} {...drawing} /> : null,
};
