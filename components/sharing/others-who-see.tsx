import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { me, paths } from "#lib/paths.ts";

const choice = (chunks: ReactNode) => <Link href="https://www.nhs.uk/your-nhs-data-matters/">{chunks}</Link>;
const call = (chunks: ReactNode) => <CallLink phone="0300 303 5678">{chunks}</CallLink>;

/**
 * Who else may see some of one's record, and how to change each: none of them tells us what somebody chose. Written by us,
 * after the NHS website.
 */
export function OthersWhoSee() {
  const t = useTranslations("sharing.see");
  return (
    <section>
      <Heading level={2} size="m" text={t("heading")} />
      {(["care", "area", "research"] as const).map((who) => (
        <div key={who}>
          <Heading level={3} size="s" text={t(`${who}.title`)} />
          <p>{t(`${who}.text`)}</p>
          <p>{t.rich(`${who}.change`, { choice, call })}</p>
        </div>
      ))}
      <p>
        <Link className="app-alone" href={paths.whoLooked(me)}>
          {t("looked")}
        </Link>
      </p>
    </section>
  );
}
