import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { OpenVault } from "#lib/device/vault/vault-shape.ts";
import type { KeptSection } from "#lib/kept-sections.ts";

const calling = (phone: string) =>
  function Call(words: ReactNode) {
    return <CallLink phone={phone}>{words}</CallLink>;
  };

/** A page of which nothing is kept: it says so, when it opens again, and whom to call until then. */
export function NotKept({ section, vault }: { section: KeptSection | null; vault: OpenVault }) {
  const t = useTranslations("offline");
  const { call } = vault.facts;
  return (
    <>
      <Heading level={1} size="l" text={section === null ? t("page.notKept") : t(`sections.${section}`)} />
      {section !== null && <p>{t("page.notKept")}.</p>}
      <p>{t("page.notKeptText")}</p>
      <p>
        {call === null ? t("page.callNobody") : t.rich("page.call", { ...call, call: calling(call.phone) })}
      </p>
    </>
  );
}
