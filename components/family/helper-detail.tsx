import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { canStop, type Relationship } from "#lib/domain/family/model.ts";
import type { Invitation } from "#lib/domain/invitations/model.ts";
import { paths } from "#lib/paths.ts";
import { RelationshipFacts } from "./relationship-facts.tsx";
import { WhatIsShared } from "./what-is-shared.tsx";
import { bdi, StatusOf, useNameOf, Why } from "./words.tsx";

function Ways({ links }: { links: readonly { readonly href: string; readonly text: string }[] }) {
  return links.map(({ href, text }) => (
    <p key={href}>
      <Link className="app-alone" href={href}>
        {text}
      </Link>
    </p>
  ));
}

function AsksToHelp({ relationship, name }: { relationship: Relationship; name: string }) {
  const t = useTranslations("family");
  const { person, agreed, granted } = relationship;
  return (
    <>
      {!agreed && <p>{t.rich("one.askedYou", { bdi, name })}</p>}
      <p>
        <Link className="app-alone" href={paths.answerHelper(person)}>
          {t(agreed ? "one.changeAnswer" : "one.answer")}
        </Link>
      </p>
      <WhatIsShared
        granted={granted}
        shared={agreed ? t.rich("access.may", { bdi, name }) : t.rich("access.askedFor", { bdi, name })}
      />
    </>
  );
}

/** Somebody who helps the person, asked to or did: what they may do, and the ways to change each and to stop it. */
export function HelperDetail({ relationship }: { relationship: Relationship }) {
  const t = useTranslations("family");
  const nameOf = useNameOf();
  const name = nameOf(relationship.name);
  const { person, standing, granted } = relationship;
  const active = standing === "active";
  return (
    <>
      <Heading level={1} size="l" text={t.rich("one.helpedTitle", { bdi, name })} />
      <Why side="helped" relationship={relationship} />
      <RelationshipFacts relationship={relationship} />
      {canStop(relationship) && (
        <Button variant="secondary" text={t("one.stopNow")} href={paths.stopHelper(person)} />
      )}
      {standing === "asked" && <AsksToHelp relationship={relationship} name={name} />}
      {active && (
        <>
          <WhatIsShared
            granted={granted}
            shared={t.rich("access.may", { bdi, name })}
            notShared={t.rich("access.mayNot", { bdi, name })}
          />
          <p>{t("access.never")}</p>
          <Ways
            links={[
              { href: paths.helperAccess(person), text: t("one.changeAccess") },
              { href: paths.helperUntil(person), text: t("one.changeUntil") },
            ]}
          />
        </>
      )}
      {standing !== "over" && <Ways links={[{ href: paths.helperLetter(person), text: t("one.letter") }]} />}
    </>
  );
}

/** Somebody who was asked and has not answered: the invitation as it stands. */
export function InvitedDetail({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("family");
  const dates = dateWords(useLocale());
  const { person, name, surgery, access, lastDay, reference, askedOn, ended } = invitation;
  return (
    <>
      <Heading level={1} size="l" text={t.rich("one.helpedTitle", { bdi, name })} />
      {ended && <p>{t.rich("one.inviteEnded", { bdi, name })}</p>}
      {!ended && (
        <>
          <p>{t.rich("one.waitingFor", { bdi, name, surgery: surgery ?? "none" })}</p>
          <p>{t.rich("one.waitingText", { bdi, name })}</p>
        </>
      )}
      <SummaryList
        rows={[
          { key: t("facts.status"), value: <StatusOf status={ended ? "over" : "sent"} /> },
          { key: t("facts.asked"), value: dates.day(askedOn) },
          { key: t("facts.lastDay"), value: lastDay === null ? t("facts.noEnd") : dates.day(lastDay) },
          { key: t("facts.reference"), value: <bdi>{reference}</bdi> },
        ]}
      />
      <WhatIsShared
        granted={access}
        shared={t.rich("access.may", { bdi, name })}
        notShared={t.rich("access.mayNot", { bdi, name })}
      />
      <Ways
        links={[
          ...(ended ? [] : [{ href: paths.helperLetter(person), text: t("one.letter") }]),
          { href: paths.stopHelper(person), text: t("one.takeBack") },
        ]}
      />
    </>
  );
}
