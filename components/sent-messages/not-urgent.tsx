import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { WarningCallout } from "#components/ui/warning-callout.tsx";

const linkTo = (href: string) =>
  function HelpNow(words: ReactNode) {
    return <Link href={href}>{words}</Link>;
  };

const ways = {
  online: linkTo("https://111.nhs.uk/"),
  call: linkTo("tel:111"),
  emergency: linkTo("tel:999"),
};

/** Before anything is typed: that nobody reads it at once, and where help is now. */
export function NotUrgent() {
  const t = useTranslations("sent-messages.urgent");
  return (
    <WarningCallout heading={t("heading")} headingLevel={2} visuallyHiddenText={t("hidden")}>
      <p>{t("text")}</p>
      <p>{t.rich("help", ways)}</p>
    </WarningCallout>
  );
}
