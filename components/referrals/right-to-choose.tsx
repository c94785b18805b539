import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { tel } from "./rich-words.tsx";

/** The government's own text of what people may choose. */
const framework =
  "https://www.gov.uk/government/publications/the-nhs-choice-framework/the-nhs-choice-framework-what-choices-are-available-to-me-in-the-nhs";

/** The legal right to choose a hospital: what it is, how to use it, when it does not apply (NHS Choice Framework). */
export function RightToChoose() {
  const t = useTranslations("referrals.right");
  return (
    <section className="app-section" id="right-to-choose">
      <Heading level={2} size="m" text={t("title")} />
      <p>{t("what")}</p>
      <p>{t("where")}</p>
      <p>{t("late")}</p>
      <Heading level={3} size="s" text={t("howTitle")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t("how1")}</li>
        <li>{t("how2")}</li>
        <li>{t.rich("how3", { tel })}</li>
      </ul>
      <Heading level={3} size="s" text={t("notTitle")} />
      <p>{t("not")}</p>
      <p>
        <Link className="app-alone" href={framework}>
          {t("link")}
        </Link>
      </p>
    </section>
  );
}
