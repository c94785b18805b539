import { useTranslations } from "next-intl";
import type { Relationship } from "#lib/domain/family/model.ts";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { canStop, wasLetIn } from "#lib/domain/family/model.ts";
import { paths } from "#lib/paths.ts";
import { RelationshipFacts } from "./relationship-facts.tsx";
import { WhatIsShared } from "./what-is-shared.tsx";
import { bdi, useNameOf, Why } from "./words.tsx";

function Onward({ relationship, name }: { relationship: Relationship; name: string }) {
  const t = useTranslations("family.one");
  const { person, standing } = relationship;
  return (
    <>
      {(canStop(relationship) || standing === "asked") && (
        <p>
          <Link className="app-alone" href={paths.stopHelping(person)}>
            {standing === "asked" ? t("takeBack") : t.rich("stopHelping", { bdi, name })}
          </Link>
        </p>
      )}
      {standing === "over" && (
        <p>
          <Link className="app-alone" href={paths.askToHelp()}>
            {t("askAgain")}
          </Link>
        </p>
      )}
    </>
  );
}

/** How it stands with somebody whom the person helps, asked to help or helped: kindly, and no more than may be told. */
export function HelpingDetail({ relationship }: { relationship: Relationship }) {
  const t = useTranslations("family");
  const nameOf = useNameOf();
  const name = nameOf(relationship.name);
  const { person, standing, granted } = relationship;
  const active = standing === "active";
  return (
    <>
      <Heading level={1} size="l" text={t.rich("one.helpingTitle", { bdi, name })} />
      <Why side="helping" relationship={relationship} />
      {active && <Button text={t("one.open")} href={paths.home(person)} switchesPerson />}
      <RelationshipFacts relationship={relationship} />
      {active && (
        <WhatIsShared granted={granted} shared={t("access.shared")} notShared={t("access.notShared")} />
      )}
      {standing === "paused" && <WhatIsShared granted={granted} shared={t("access.wasShared")} />}
      {!wasLetIn(relationship) && <WhatIsShared granted={granted} shared={t("access.askedByYou")} />}
      <Onward relationship={relationship} name={name} />
    </>
  );
}
