import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { paths } from "#lib/paths.ts";
import { bdi } from "./words.tsx";

/** What can be begun here: giving access, and asking for it. */
export function FamilyWays() {
  const t = useTranslations("family.do");
  return (
    <CardGroup
      stacked
      heading={t("heading")}
      cards={[
        { href: paths.giveAccess(), title: t("invite"), description: t("inviteText") },
        { href: paths.askToHelp(), title: t("apply"), description: t("applyText") },
      ]}
    />
  );
}

/** The same at the surgery, on paper or by telephone. */
export function AtTheSurgery({ surgery }: { surgery: KnownSurgery }) {
  const t = useTranslations("family.otherWay");
  const telephone = surgery?.telephone ?? null;
  return (
    <>
      <Heading level={2} size="s" text={t("heading")} />
      <p>{t("text")}</p>
      {surgery !== null && telephone !== null && (
        <p>
          {t.rich("call", { bdi, name: surgery.name })}: <CallLink phone={telephone} className="app-alone" />
        </p>
      )}
    </>
  );
}
