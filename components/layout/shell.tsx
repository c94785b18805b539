import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { brand } from "#lib/brand.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { LiveWorker } from "./live-worker.tsx";
import type { FormAction } from "../ui/patterns/form.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { ActingBanner, type Acting } from "./acting-banner.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { Unread } from "./unread.tsx";

export interface ShellProps {
  /** Whose pages these are in the address; absent when nobody is logged in. */
  person?: PersonHandle | undefined;
  /** Absent when nobody is logged in. */
  logOut?: FormAction | undefined;
  /** Who the pages are about, where somebody acts for another person. */
  acting?: Acting | undefined;
  /** Safety mode: the pages have a neutral name. */
  plain?: boolean | undefined;
  /** What waits to be read; absent where there is no number to say. */
  unread?: Unread | undefined;
  /** The session clock, and the strip that says that there is no connection. */
  beforeMain?: ReactNode;
  /** The page, which brings its own `<main id="maincontent">`. */
  children: ReactNode;
}

/** What a browser says by itself when the connection goes, or a new version comes. Safety mode keeps nothing that is new. */
function Connection({ plain = false }: Pick<ShellProps, "plain">) {
  const t = useTranslations("shell");
  const name = plain ? t("away.heading") : brand.productName;
  return (
    <LiveWorker
      mayRegister={!plain}
      words={{
        offline: t("connection.offline"),
        heldTitle: t("connection.heldTitle"),
        heldText: t("connection.heldText"),
        call111: t("connection.call111"),
        call999: t("connection.call999"),
        back: t("connection.back"),
        updateTitle: t("connection.updateTitle", { name }),
        updateText: t("connection.updateText"),
        updateNow: t("connection.updateNow"),
        updateLater: t("connection.updateLater"),
        updateUnsent: t("connection.updateUnsent"),
      }}
    />
  );
}

/** The frame round every page: skip link, header, the page, footer, and the bottom bar for who is logged in. */
export function Shell({ person, logOut, acting, plain, unread, beforeMain, children }: ShellProps) {
  const t = useTranslations("shell");
  return (
    <>
      <SkipLink text={t("skipLink")} />
      <Header person={person} logOut={logOut} plain={plain} unread={unread} />
      {acting !== undefined && <ActingBanner {...acting} />}
      <Connection plain={plain} />
      {beforeMain}
      {children}
      <Footer logOut={logOut} />
      {person !== undefined && <BottomBar person={person} acting={acting !== undefined} unread={unread} />}
    </>
  );
}
