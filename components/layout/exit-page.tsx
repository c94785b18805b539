import { useLocale, useTranslations } from "next-intl";
import { paths } from "#lib/paths.ts";
import { ExitLink } from "./exit-link.tsx";

export interface ExitPageProps {
  /** Among the places of the header; a button on a page that could put somebody in danger; a link elsewhere. */
  look?: "header" | "link" | "button" | undefined;
  /** False for a second one on the same page: only one of them listens to the Esc key. */
  keys?: boolean | undefined;
}

const looks = {
  header: "app-header__link",
  link: "app-alone",
  button: "nhsuk-button nhsuk-button--secondary",
};

/**
 * Leaves every page of ours quickly when somebody comes near, and ends the session. Without script it is a link; with
 * script the page disappears at once and "back" does not bring it back, and pressing Esc three times within five
 * seconds does the same.
 */
export function ExitPage({ look = "link", keys = true }: ExitPageProps) {
  const t = useTranslations("shell.exit");
  return (
    <ExitLink
      href={paths.leave()}
      keys={keys}
      className={looks[look]}
      lang={useLocale()}
      words={{
        text: t("text"),
        ...(look === "header" ? { short: t("short") } : {}),
        twoMore: t("pressAgain", { count: 2 }),
        oneMore: t("pressAgain", { count: 1 }),
        tooSlow: t("waitedTooLong"),
        emptyTitle: t("emptyTitle"),
      }}
    />
  );
}
