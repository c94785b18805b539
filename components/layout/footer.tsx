import { useLocale, useTranslations } from "next-intl";
import { brand } from "#lib/brand.ts";
import { paths } from "#lib/paths.ts";
import { Link } from "../ui/link.tsx";
import type { FormAction } from "../ui/patterns/form.tsx";
import { LogOutForm } from "./log-out-form.tsx";

const links = [
  ["urgent", paths.urgent()],
  ["inPerson", `${paths.help()}#in-person`],
  ["safety", paths.safety()],
  ["languages", paths.languages()],
  ["reading", paths.reading()],
  ["accessibility", paths.accessibility()],
  ["privacy", paths.privacy()],
  ["contact", paths.contact()],
] as const;

/** The same links in the same order on every page, urgent advice first; in another language, English comes first. */
export function Footer({ logOut }: { logOut?: FormAction | undefined }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <footer className="app-footer">
      <div className="nhsuk-width-container">
        <nav aria-label={t("footer.label")}>
          <ul className="app-footer__links">
            {locale !== "en" && (
              <li>
                <Link className="app-alone" href={paths.languages()} lang="en" hrefLang="en">
                  English
                </Link>
              </li>
            )}
            {links.map(([name, href]) => (
              <li key={name}>
                <Link className="app-alone" href={href}>
                  {t(`footer.${name}`)}
                </Link>
              </li>
            ))}
            {logOut !== undefined && (
              <li className="app-on-phone">
                <LogOutForm action={logOut} text={t("logOut")} look="link" />
              </li>
            )}
          </ul>
        </nav>
        {brand.showsDisclaimer && <p className="app-footer__disclaimer">{t("footer.disclaimer")}</p>}
      </div>
    </footer>
  );
}
