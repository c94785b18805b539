import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import type { HeadingLevel } from "#components/ui/heading.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { whatIsKnown, type AllergyList, type NoKnownAllergy } from "#lib/domain/allergies/model.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function KnownText({ statement }: { statement: NoKnownAllergy | undefined }) {
  const t = useTranslations("allergies.none");
  const dates = dateWords(useLocale());
  const { recordedBy: by = null, recordedAt: at = null } = statement ?? {};
  if (by === null || at === null) return t("knownTextPlain");
  return t.rich("knownText", { bdi, by, date: dates.longDay(at) });
}

/**
 * In the place of current allergies where there are none: none known, none recorded, or not known. "No allergies
 * recorded" stands only where the surgery answered in full.
 */
export function NothingKnown({ list, level }: { list: AllergyList; level?: HeadingLevel | undefined }) {
  const t = useTranslations("allergies.none");
  const known = whatIsKnown(list);
  if (known === "some") return null;
  if (known === "none-known") {
    const statement = list.noneKnown.find(({ about }) => about === "any");
    return (
      <EmptyState heading={t("known")} headingLevel={level} text={<KnownText statement={statement} />} />
    );
  }
  const words = known === "none-recorded" ? "recorded" : "unknown";
  return (
    <EmptyState heading={t(words)} headingLevel={level} text={t(`${words}Text`)}>
      {list.noneKnown.map(({ id, about }) => about !== "any" && <p key={id}>{t(about)}</p>)}
    </EmptyState>
  );
}
