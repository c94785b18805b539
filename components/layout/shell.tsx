import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { PersonHandle } from "#lib/permit.ts";
import { SkipLink } from "../ui/skip-link.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { FormAction } from "./log-out-form.tsx";

export interface ShellProps {
  /** Whose pages these are in the address; absent when nobody is logged in. */
  person?: PersonHandle | undefined;
  /** Absent when nobody is logged in. */
  logOut?: FormAction | undefined;
  /** The session clock, and later the banner of someone who acts for another. */
  beforeMain?: ReactNode;
  /** The page, which brings its own `<main id="maincontent">`. */
  children: ReactNode;
}

/** The frame round every page: skip link, header, the page, footer, and the bottom bar for who is logged in. */
export function Shell({ person, logOut, beforeMain, children }: ShellProps) {
  const t = useTranslations("shell");
  return (
    <>
      <SkipLink text={t("skipLink")} />
      <Header person={person} logOut={logOut} />
      {beforeMain}
      {children}
      <Footer logOut={logOut} />
      {person !== undefined && <BottomBar person={person} />}
    </>
  );
}
