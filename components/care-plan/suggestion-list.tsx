import { useLocale, useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tag, type TagProps } from "#components/ui/tag.tsx";
import type { Suggestion, SuggestionStatus } from "#lib/domain/care-plan/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useKindName } from "./plan-words.tsx";

const colours: Readonly<Record<SuggestionStatus, TagProps["colour"]>> = {
  sent: "blue",
  looking: "blue",
  accepted: "green",
  declined: "grey",
  withdrawn: "grey",
};

interface SuggestionListProps {
  suggestions: readonly Suggestion[] | null;
  person: PersonHandle;
}

function NotKnown({ person }: Pick<SuggestionListProps, "person">) {
  const t = useTranslations("care-plan.suggestions");
  return (
    <Notice headingLevel={2} title={t("notKnown")}>
      <p>{t("notKnownText")}</p>
      <p>
        <Link className="app-alone" href={paths.carePlan(person)}>
          {t("tryAgain")}
        </Link>
      </p>
    </Notice>
  );
}

/** What the person suggested, newest first, and how far each has come. It says that it is not the plan. */
export function SuggestionList({ suggestions, person }: SuggestionListProps) {
  const t = useTranslations("care-plan.suggestions");
  const dates = dateWords(useLocale());
  const kindName = useKindName();
  if (suggestions === null) return <NotKnown person={person} />;
  if (suggestions.length === 0) return null;
  return (
    <section className="app-section">
      <CardGroup
        stacked
        heading={t("heading")}
        description={t("notPlan")}
        cards={suggestions.map(({ id, section, status, sentOn }) => ({
          key: id,
          href: paths.carePlanSuggestion(person, id),
          title: t("row", { section: kindName(section) }),
          above: <Tag text={t(`state.${status}`)} colour={colours[status]} />,
          ...(sentOn !== null && { description: t("sent", { date: dates.longDay(sentOn) }) }),
        }))}
      />
    </section>
  );
}
