import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";

/** Where a text message was asked for: that none goes, or that it waits, because the person has said so. */
export function NoTexts({ texts }: { texts: "later" | "never" }) {
  const t = useTranslations("safety.contact.noTexts");
  return (
    <>
      <p>{t(texts)}</p>
      <p>
        <Link className="app-alone" href={paths.safeContact()}>
          {t("change")}
        </Link>
      </p>
    </>
  );
}
