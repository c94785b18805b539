import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Heading, type HeadingLevel } from "../ui/heading.tsx";
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

/**
 * Where to turn when it cannot wait. It closes hubs, problem pages and pages about logging in, and is a region of the
 * page there; below another heading, that heading's part of the page has it.
 */
export function UrgentBlock({ headingLevel = 2 }: { headingLevel?: HeadingLevel | undefined }) {
  const id = headingLevel === 2 ? "urgent-advice" : undefined;
  const t = useTranslations("shell.urgent");
  return (
    <section className="app-urgent" aria-labelledby={id}>
      <Heading level={headingLevel} size="s" id={id} text={t("heading")} />
      <p>{t.rich("how", ways)}</p>
      <p>{t.rich("emergency", ways)}</p>
    </section>
  );
}
