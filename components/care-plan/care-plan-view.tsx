import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { CarePlan, CarePlanPanel } from "#lib/domain/care-plan/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { PlanChanges } from "./plan-changes.tsx";
import { PlanPart } from "./plan-part.tsx";
import { name } from "./plan-words.tsx";
import { SuggestionList } from "./suggestion-list.tsx";

interface CarePlanViewProps {
  panel: CarePlanPanel;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** Whether a change can be suggested and the page for paper be opened. */
  canAct?: boolean | undefined;
}

/** "Version 2, updated on Wednesday 1 March 2028" */
export function PlanVersion({ plan: { version, updatedOn, about } }: { plan: CarePlan }) {
  const t = useTranslations("care-plan");
  const dates = dateWords(useLocale());
  return (
    <>
      {about !== null && <p className="nhsuk-u-margin-bottom-2">{t.rich("about", { b: name, about })}</p>}
      <p>
        {updatedOn === null
          ? t("updatedUnknown", { version })
          : t("updated", { version, date: dates.longDay(updatedOn) })}
      </p>
    </>
  );
}

/** Nobody has written a plan: said only where the service knows, and how to ask for one. */
function NoPlan({ panel, surgery }: Pick<CarePlanViewProps, "panel" | "surgery">) {
  const t = useTranslations("care-plan");
  if (!knowsAll(panel)) return <EmptyState text={t("noneKnown")} />;
  const telephone = surgery?.telephone ?? null;
  const call = (chunks: ReactNode) => <CallLink phone={telephone ?? ""}>{chunks}</CallLink>;
  return (
    <EmptyState text={t("none")}>
      <p>{t("noneMore")}</p>
      <Heading level={2} size="m" text={t("ask.heading")} />
      <p>{t("ask.text")}</p>
      {surgery !== null && telephone !== null && (
        <p>{t.rich("ask.call", { b: name, call, name: surgery.name, telephone })}</p>
      )}
    </EmptyState>
  );
}

function Plan({
  plan,
  panel,
  person,
  canAct = true,
}: Omit<CarePlanViewProps, "surgery"> & { plan: CarePlan }) {
  const t = useTranslations("care-plan");
  if (plan.cannotBeShownSafely)
    return (
      <Notice headingLevel={2} title={t("unsafePlan")}>
        <p>{t("unsafePlanText")}</p>
      </Notice>
    );
  return (
    <>
      <p>{t("lead")}</p>
      <PlanVersion plan={plan} />
      {canAct && (
        <p>
          <Link className="app-alone" href={paths.printCarePlan(person)}>
            {t("print.link")}
          </Link>
        </p>
      )}
      {plan.sections.map((section) => (
        <PlanPart
          key={section.id}
          section={section}
          change={panel.changes?.find((change) => change.section.id === section.id)}
          person={person}
          canAct={canAct}
        />
      ))}
      <PlanChanges plan={plan} changes={panel.changes} />
    </>
  );
}

/** The plan with its emergency summary first, what changed in it, and what the person suggested. */
export function CarePlanView({ panel, person, surgery, canAct }: CarePlanViewProps) {
  const t = useTranslations("care-plan");
  const sources = { panel, what: t("what"), surgery };
  const [plan] = panel.items;
  return (
    <>
      <PanelMissing {...sources} tryAgain={paths.carePlan(person)} />
      {plan === undefined ? (
        <NoPlan panel={panel} surgery={surgery} />
      ) : (
        <Plan plan={plan} panel={panel} person={person} canAct={canAct} />
      )}
      <SuggestionList suggestions={panel.suggestions} person={person} />
      <PanelSources {...sources} />
    </>
  );
}
