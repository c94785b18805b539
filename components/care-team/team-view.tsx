import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { CareTeam, TeamMember } from "#lib/domain/care-team/model.ts";

export interface TeamViewProps {
  team: CareTeam;
  whose: { readonly who: "self" | "other"; readonly name: string };
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function Member({ member }: { member: TeamMember }) {
  const t = useTranslations("care-team");
  const dates = dateWords(useLocale());
  const { name, role, does, organisation, telephone, hours, last } = member;
  const rows = [
    { key: t("role"), value: <bdi>{role}</bdi> },
    { key: t("does"), value: does === null ? null : <bdi>{does}</bdi> },
    { key: t("organisation"), value: <bdi>{organisation}</bdi> },
    {
      key: t("contact"),
      value:
        telephone === null ? (
          t("noContact")
        ) : (
          <>
            <CallLink phone={telephone} />
            {hours !== null && (
              <>
                <br />
                <bdi>{hours}</bdi>
              </>
            )}
          </>
        ),
    },
    {
      key: t("last"),
      value:
        last === null ? t("lastNone") : t.rich("lastOn", { what: last.what, day: dates.day(last.on), bdi }),
    },
  ];
  return (
    <PaperCard>
      <Heading level={2} size="m" text={<bdi>{name}</bdi>} />
      <SummaryList rows={rows.filter(({ value }) => value !== null)} lastRowBorder={false} />
    </PaperCard>
  );
}

/** Who looks after somebody: role, contact and what each did last; below, who no longer does. */
export function TeamView({ team: { members, former }, whose }: TeamViewProps) {
  const t = useTranslations("care-team");
  const dates = dateWords(useLocale());
  return (
    <>
      {members.length === 0 ? (
        <EmptyState text={t("none", { who: whose.who })}>
          <p>{t("noneMore")}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t.rich("lead", { ...whose, bdi })}</p>
          <p>{t("wrong")}</p>
        </>
      )}
      {members.map((member) => (
        <Member key={member.id} member={member} />
      ))}
      {former.length > 0 && (
        <section className="app-section">
          <Heading level={2} size="m" text={t("former.heading")} />
          <ul className="nhsuk-list nhsuk-list--bullet">
            {former.map(({ id, name, role, until }) => (
              <li key={id}>{t.rich("former.since", { name, role, day: dates.day(until), bdi })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
