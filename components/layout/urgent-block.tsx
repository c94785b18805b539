import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Link } from "../ui/link.tsx";

const linkTo = (href: string) =>
  function UrgentLink(words: ReactNode) {
    return <Link href={href}>{words}</Link>;
  };

const ways = {
  online111: linkTo("https://111.nhs.uk/"),
  call111: linkTo("tel:111"),
  call999: linkTo("tel:999"),
};

/** Where to turn when it cannot wait. It closes hubs, problem pages and pages about logging in. */
export function UrgentBlock() {
  const t = useTranslations("shell.urgent");
  return (
    <section className="app-urgent" aria-labelledby="urgent-advice">
      <h2 className="nhsuk-heading-s" id="urgent-advice">
        {t("heading")}
      </h2>
      <p>{t.rich("how", ways)}</p>
      <p>{t.rich("emergency", ways)}</p>
    </section>
  );
}
