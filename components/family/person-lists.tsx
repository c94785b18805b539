import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CardActionOptions } from "#components/ui/card-action.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList, type SummaryListRow } from "#components/ui/summary-list.tsx";
import { canStop, type Relationship } from "#lib/domain/family/model.ts";
import type { Invitation } from "#lib/domain/invitations/model.ts";
import { paths } from "#lib/paths.ts";
import { bdi, StatusOf, statusOf, useNameOf } from "./words.tsx";

/** Null where the service that knows did not answer. */
type Listed<T> = readonly T[] | null;

interface GroupProps {
  side: "helping" | "helped";
  rows: readonly SummaryListRow[];
  /** A part of it could not be asked. */
  silent: boolean;
  children?: ReactNode;
}

function Group({ side, rows, silent, children }: GroupProps) {
  const t = useTranslations("family");
  return (
    <section>
      <Heading level={2} size="m" text={t(`${side}.heading`)} />
      {silent && (
        <Notice headingLevel={3} title={t(`${side}.silent`)}>
          <p>{t("silent.text")}</p>
          <p>
            <Link className="app-alone" href={paths.family()}>
              {t("silent.tryAgain")}
            </Link>
          </p>
        </Notice>
      )}
      {rows.length > 0 && (
        <PaperCard>
          <SummaryList rows={rows} lastRowBorder={false} classes="nhsuk-u-margin-bottom-0" />
        </PaperCard>
      )}
      {rows.length === 0 && !silent && <p>{t(`${side}.none`)}</p>}
      {children}
    </section>
  );
}

function useAction() {
  const t = useTranslations("family");
  return (
    key: "helping.see" | "change" | "stop" | "helped.answer",
    href: string,
    what: string,
  ): CardActionOptions => ({
    href,
    text: t(key),
    visuallyHiddenText: what,
  });
}

function Age({ age }: Pick<Relationship, "age">) {
  const t = useTranslations("family");
  return age === null ? null : <p className="nhsuk-u-margin-bottom-2">{t("years", { years: age })}</p>;
}

function HelpingValue({ relationship, name }: { relationship: Relationship; name: string }) {
  const t = useTranslations("family.helping");
  const { person, age, standing } = relationship;
  return (
    <>
      <Age age={age} />
      <p className="nhsuk-u-margin-bottom-2">
        <StatusOf status={statusOf(relationship)} />
      </p>
      {standing === "active" && (
        <p>
          <Link className="app-alone" href={paths.home(person)} switchesPerson>
            {t.rich("switch", { bdi, name })}
          </Link>
        </p>
      )}
    </>
  );
}

/** Everyone whom the person helps, asked to help or helped, and who asked for their help. */
export function PeopleIHelp(props: { relationships: Listed<Relationship>; received: Listed<Invitation> }) {
  const { relationships, received } = props;
  const t = useTranslations("family.helping");
  const nameOf = useNameOf();
  const action = useAction();
  const asked = (received ?? []).map((invitation): SummaryListRow => {
    const { person, name, ended } = invitation;
    const what = t("seeWhat", { name });
    return {
      key: <bdi>{name}</bdi>,
      value: <StatusOf status={ended ? "over" : "received"} />,
      actions: [action(ended ? "helping.see" : "helped.answer", paths.answerInvitation(person), what)],
    };
  });
  const known = (relationships ?? []).map((relationship): SummaryListRow => {
    const name = nameOf(relationship.name);
    const what = t("seeWhat", { name });
    return {
      key: <bdi>{name}</bdi>,
      value: <HelpingValue relationship={relationship} name={name} />,
      actions: [action("helping.see", paths.helping(relationship.person), what)],
    };
  });
  const silent = relationships === null || received === null;
  return <Group side="helping" rows={[...asked, ...known]} silent={silent} />;
}

function useHelpedRow() {
  const t = useTranslations("family.helped");
  const facts = useTranslations("family.facts");
  const dates = dateWords(useLocale());
  const nameOf = useNameOf();
  const action = useAction();
  return (relationship: Relationship): SummaryListRow => {
    const { person, standing, lastDay, agreed } = relationship;
    const name = nameOf(relationship.name);
    const see = t("seeWhat", { name });
    const stop = t("stopWhat", { name });
    const first =
      standing === "asked" && !agreed
        ? action("helped.answer", paths.answerHelper(person), t("answerWhat", { name }))
        : action(standing === "active" ? "change" : "helping.see", paths.helper(person), see);
    return {
      key: <bdi>{name}</bdi>,
      value: (
        <>
          <p className="nhsuk-u-margin-bottom-2">
            <StatusOf status={statusOf(relationship)} />
          </p>
          {standing === "active" && (
            <p>{lastDay === null ? facts("noEnd") : `${facts("lastDay")}: ${dates.day(lastDay)}`}</p>
          )}
        </>
      ),
      actions: canStop(relationship) ? [first, action("stop", paths.stopHelper(person), stop)] : [first],
    };
  };
}

/** Everyone who helps the person, asked to or did, and who was asked to. */
export function PeopleWhoHelpMe(props: { relationships: Listed<Relationship>; sent: Listed<Invitation> }) {
  const { relationships, sent } = props;
  const t = useTranslations("family.helped");
  const action = useAction();
  const rowOf = useHelpedRow();
  // Who helps by now, or is being checked, is told of once.
  const known =
    relationships?.filter(({ standing }) => standing !== "over").map(({ person }) => person) ?? [];
  const unanswered = (sent ?? []).filter(({ person }) => !known.includes(person));
  const waiting = unanswered.map(({ person, name, ended }): SummaryListRow => {
    const what = t("seeWhat", { name });
    return {
      key: <bdi>{name}</bdi>,
      value: <StatusOf status={ended ? "over" : "sent"} />,
      actions: [action("helping.see", paths.helper(person), what)],
    };
  });
  const rows = [...waiting, ...(relationships ?? []).map(rowOf)];
  return <Group side="helped" rows={rows} silent={relationships === null || sent === null} />;
}

/** For the page about everybody who sees one's information: who helps, each with the way to change it. */
export function HelpersToChange({ relationships }: { relationships: Listed<Relationship> }) {
  const t = useTranslations("family");
  const rowOf = useHelpedRow();
  const now = relationships?.filter(({ standing }) => standing !== "over") ?? [];
  return (
    <>
      <Heading level={2} size="m" text={t("sharing.heading")} />
      {relationships === null && (
        <p>
          {t("helped.silent")}. {t("silent.text")}
        </p>
      )}
      {relationships !== null && <p>{now.length === 0 ? t("helped.none") : t("sharing.lead")}</p>}
      {now.length > 0 && (
        <PaperCard>
          <SummaryList rows={now.map(rowOf)} lastRowBorder={false} classes="nhsuk-u-margin-bottom-0" />
        </PaperCard>
      )}
      <p>
        <Link className="app-alone" href={paths.family()}>
          {t("sharing.all")}
        </Link>
      </p>
    </>
  );
}
