import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { canSuggest, type Change, type PlanSection } from "#lib/domain/care-plan/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { PlanLines } from "./plan-lines.tsx";
import { name, useSectionName } from "./plan-words.tsx";

/** Who wrote a part, of which team, and when; what is not known is said. */
export function WrittenBy({ section, className }: { section: PlanSection; className: string }) {
  const { author, team, writtenOn } = section;
  const t = useTranslations("care-plan.section");
  const dates = dateWords(useLocale());
  const by =
    author !== null && team !== null
      ? t.rich("by", { b: name, author, team })
      : team !== null
        ? t.rich("byTeam", { b: name, team })
        : author !== null
          ? t.rich("byAuthor", { b: name, author })
          : t("byUnknown");
  return (
    <p className={className}>
      {by} {writtenOn === null ? t("onUnknown") : t("on", { date: dates.longDay(writtenOn) })}
    </p>
  );
}

interface PlanPartProps {
  section: PlanSection;
  change: Change | undefined;
  person: PersonHandle;
  canAct: boolean;
}

function SuggestLink({ section, person }: { section: PlanSection; person: PersonHandle }) {
  const t = useTranslations("care-plan.section");
  const sectionName = useSectionName();
  return (
    <p className="nhsuk-u-margin-bottom-0">
      <Link className="app-alone app-not-printed" href={paths.suggestToCarePlan(person, section.id)}>
        {t("suggest")}
        <VisuallyHidden> {t("suggestTo", { section: sectionName(section) })}</VisuallyHidden>
      </Link>
    </p>
  );
}

/** One part of the plan: what it says, who wrote it and when, and the way to suggest a change. */
export function PlanPart({ section, change, person, canAct }: PlanPartProps) {
  const t = useTranslations("care-plan.section");
  const sectionName = useSectionName();
  const { state, kind, id } = section;
  return (
    <PaperCard edge={kind === "emergency-summary"}>
      {change !== undefined && change.kind !== "removed" && <Tag text={t(change.kind)} />}
      <Heading level={2} size="m" id={id} text={<bdi>{sectionName(section)}</bdi>} />
      {state === "readable" ? <PlanLines lines={section.lines} /> : <p>{t(state)}</p>}
      {state !== "unreadable" && <WrittenBy section={section} className="nhsuk-u-font-size-16" />}
      {canAct && canSuggest(section) && <SuggestLink section={section} person={person} />}
    </PaperCard>
  );
}
