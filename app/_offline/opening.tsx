import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";

/** Before it is known what is kept. */
export function Opening() {
  const t = useTranslations("offline");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("opening")}</p>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
    </>
  );
}
