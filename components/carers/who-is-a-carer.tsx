import { useTranslations } from "next-intl";

/** Who is meant, and what telling the surgery does and does not do. */
export function WhoIsACarer() {
  const t = useTranslations("carers.who");
  return (
    <>
      <p>{t("lead")}</p>
      <p>{t("also")}</p>
      <p>{t("why")}</p>
      <p>{t("notAccess")}</p>
      <p>{t("paid")}</p>
    </>
  );
}
