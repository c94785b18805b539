import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { Link } from "#components/ui/link.tsx";

const guide = "https://www.nhs.uk/social-care-and-support/support-and-benefits-for-carers";

/** Pages of the NHS website that say more. */
const pages = {
  assessment: `${guide}/carer-assessments/`,
  breaks: `${guide}/carer-breaks-and-respite-care/`,
  flu: "https://www.nhs.uk/vaccinations/flu-vaccine/",
  work: `${guide}/`,
} as const;

const tel = (chunks: ReactNode) => <CallLink phone="0300 123 1053">{chunks}</CallLink>;

/** What carers have a right to and can ask for, whoever knows of them. Written by us, after the NHS website. */
export function CarerRights() {
  const t = useTranslations("carers.rights");
  const link = (href: string) => (chunks: ReactNode) => (
    <Link className="app-alone" href={href}>
      {chunks}
    </Link>
  );
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <Heading level={3} size="s" text={t("assessment.title")} />
      <p>{t("assessment.text")}</p>
      <p>{t("assessment.get")}</p>
      <p>{t.rich("assessment.how", { link: link(pages.assessment) })}</p>
      {(["breaks", "flu", "work"] as const).map((name) => (
        <div key={name}>
          <Heading level={3} size="s" text={t(`${name}.title`)} />
          <p>{t(`${name}.text`)}</p>
          <p>{t.rich(`${name}.how`, { link: link(pages[name]) })}</p>
        </div>
      ))}
      <Heading level={3} size="s" text={t("talk.title")} />
      <p>{t("talk.text")}</p>
      <p>{t.rich("talk.how", { tel })}</p>
      <InsetText visuallyHiddenText={t("important")} text={t("danger")} />
    </section>
  );
}
