import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { readingKinds, type AddedKind } from "#lib/domain/own-entries/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What can be added, each the beginning of its journey. */
export function ChooseKind({ person }: { person: PersonHandle }) {
  const t = useTranslations("own-entries");
  const card = (kind: AddedKind) => ({
    key: kind,
    href: paths.addOwnEntryOf(person, kind),
    title: t(`kinds.${kind}`),
    ...((kind === "note" || kind === "medicine") && { description: t(`choose.describe.${kind}`) }),
  });
  return (
    <>
      <Heading level={1} size="l" text={t("choose.title")} />
      <p>{t("choose.where")}</p>
      <CardGroup stacked heading={t("choose.notes")} cards={[card("note")]} />
      <CardGroup stacked heading={t("choose.readings")} cards={readingKinds.map(card)} />
      <CardGroup stacked heading={t("choose.medicines")} cards={[card("medicine")]} />
    </>
  );
}
