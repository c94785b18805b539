import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { PersonHandle } from "#lib/permit.ts";
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

/** The frame round every page: skip link, header, the page, footer, and the bottom bar for who is logged in. */
export function Shell({ person, logOut, acting, plain, unread, beforeMain, children }: ShellProps) {
  const t = useTranslations("shell");
  return (
    <>
      <SkipLink text={t("skipLink")} />
      <Header person={person} logOut={logOut} plain={plain} unread={unread} />
      {acting !== undefined && <ActingBanner {...acting} />}
      {beforeMain}
      {children}
      <Footer logOut={logOut} />
      {person !== undefined && <BottomBar person={person} acting={acting !== undefined} unread={unread} />}
    </>
  );
}
