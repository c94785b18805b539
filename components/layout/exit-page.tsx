import { useLocale, useTranslations } from "next-intl";
import { ExitLink } from "./exit-link.tsx";

export interface ExitPageProps {
  /** Where it leads: an address that shows nothing of ours, and that works as a plain link without script. */
  href: string;
  /** A button at the top of a page that could put somebody in danger; a link among the others elsewhere. */
  look?: "link" | "button" | undefined;
  /** False for a second one on the same page: only one of them listens to the Esc key. */
  keys?: boolean | undefined;
}

const looks = { link: "app-alone", button: "nhsuk-button nhsuk-button--secondary" };

/**
 * Leaves the page quickly when somebody comes near. Without script it is a link; with script the page disappears at
 * once and "back" does not bring it back, and pressing Esc three times within five seconds does the same.
 */
export function ExitPage({ href, look = "link", keys = true }: ExitPageProps) {
  const t = useTranslations("shell.exit");
  return (
    <ExitLink
      href={href}
      keys={keys}
      className={looks[look]}
      lang={useLocale()}
      words={{
        text: t("text"),
        twoMore: t("pressAgain", { count: 2 }),
        oneMore: t("pressAgain", { count: 1 }),
        tooSlow: t("waitedTooLong"),
        emptyTitle: t("emptyTitle"),
      }}
    />
  );
}
