import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { CarePlan, Change } from "#lib/domain/care-plan/model.ts";
import { PlanLines } from "./plan-lines.tsx";
import { useSectionName } from "./plan-words.tsx";

function OneChange({ change: { section, kind, before } }: { change: Change }) {
  const t = useTranslations("care-plan.changes");
  const called = useSectionName()(section);
  const link = (chunks: ReactNode) => (
    <Link href={`#${section.id}`}>
      <bdi>{chunks}</bdi>
    </Link>
  );
  return (
    <li>
      {t.rich(kind, { link, section: called })}
      {kind !== "new" && (
        <Details summary={t("before", { section: called })} classes="nhsuk-u-margin-top-2 app-not-printed">
          {before.length === 0 ? <p>{t("nothing")}</p> : <PlanLines lines={before} />}
        </Details>
      )}
    </li>
  );
}

/** What is not as it was in the version before; said, too, where nobody knows. */
export function PlanChanges({ plan, changes }: { plan: CarePlan; changes: readonly Change[] | null }) {
  const t = useTranslations("care-plan.changes");
  const first = changes?.length === 0 && plan.version === "1";
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {changes !== null && changes.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {changes.map((change) => (
            <OneChange key={change.section.id} change={change} />
          ))}
        </ul>
      )}
      <p>{changes === null ? t("unknown") : first ? t("first") : t("none")}</p>
    </section>
  );
}
