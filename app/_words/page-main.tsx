import type { ReactNode } from "react";
import { getLocale, getTranslations } from "next-intl/server";
import { directionOf, type Locale } from "./locales.ts";
import { languageOf, type Namespace } from "./messages.ts";
import { prose } from "./prose.tsx";

interface PageMainProps {
  /** The files that this page's words come from. */
  namespaces: readonly Namespace[];
  /** The page's own content; its text stands in a column narrow enough to read. */
  children: ReactNode;
  /** For cards and pictures that use the whole width. */
  wide?: boolean | undefined;
  /** Above it, in the same column: the way back. */
  back?: ReactNode;
  /** Below it, as wide as the page: urgent advice. */
  after?: ReactNode;
}

const inLanguage = (locale: Locale) => ({ lang: locale, dir: directionOf(locale) });

/** Said on every translated page until a translator has checked it: a wrong word about health can do harm. */
async function NotChecked() {
  const t = await getTranslations("shell.notChecked");
  return (
    <p className="app-not-checked">
      <strong>{t("title")}.</strong> {t.rich("text", prose)}
    </p>
  );
}

/**
 * The part of a page that is its own. A page that has not been translated is marked as English, read from the
 * left, inside whatever language the frame speaks; the way back and urgent advice keep speaking the frame's.
 */
export async function PageMain({ namespaces, back, children, after, wide }: PageMainProps) {
  const locale = await getLocale();
  const language = languageOf(locale, namespaces);
  const own = language === locale ? {} : inLanguage(language);
  const frame = language === locale ? {} : inLanguage(locale);
  return (
    <main className="app-main" id="maincontent" tabIndex={-1} {...own}>
      <div className="nhsuk-width-container">
        <div className="nhsuk-grid-row">
          <div className={wide ? "nhsuk-grid-column-full" : "nhsuk-grid-column-two-thirds"}>
            {back !== undefined && (
              <p className="app-back" data-not-read {...frame}>
                {back}
              </p>
            )}
            {language !== "en" && <NotChecked />}
            {children}
          </div>
        </div>
        {after !== undefined && <div {...frame}>{after}</div>}
      </div>
    </main>
  );
}
