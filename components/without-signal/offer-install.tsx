import { useTranslations } from "next-intl";
import { LiveInstall } from "#components/layout/live-install.tsx";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";

/** Offers to put the app on the home screen, under the name that this device has for it. */
export function OfferInstall({ name, mayRegister = false }: { name: string; mayRegister?: boolean }) {
  const t = useTranslations("without-signal.install");
  return (
    <LiveInstall words={{ button: t("button", { name }), full: t("full") }} mayRegister={mayRegister}>
      <Heading level={2} size="m" text={t("heading", { name })} />
      <p>{t("text")}</p>
      <Details summary={t("how")}>
        <p>{t("iphone")}</p>
        <p>{t("android")}</p>
        <p>{t("computer")}</p>
      </Details>
    </LiveInstall>
  );
}
