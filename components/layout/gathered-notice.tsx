import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FailureKind } from "#lib/result.ts";
import { CallLink } from "../ui/call-link.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import type { HeadingLevel } from "../ui/heading.tsx";

export interface GatheredNoticeProps {
  /** Who did not answer, by name: "Northfield Hospital". */
  source: string;
  /** What is missing, as it reads inside a sentence: "results". */
  what: string;
  kind: FailureKind;
  /** When it was asked, as people write it: "9:58am". */
  time: string;
  /** What is still right: "Results from Mill Lane Surgery are below and up to date." */
  stillRight?: ReactNode;
  phone?: string | undefined;
  /** When the phone is answered: "Monday to Friday, 8am to 6:30pm". */
  hours?: string | undefined;
  tryAgainHref?: string | undefined;
  headingLevel?: HeadingLevel | undefined;
  /** Further numbers to call, where the source stands for several places. */
  children?: ReactNode;
}

/**
 * One of several sources did not answer: who, since when, what is still right, the phone, and try again. What a person
 * keeps from who helps them is said as that alone.
 */
export function GatheredNotice(props: GatheredNoticeProps) {
  const { source, what, kind, time, stillRight, phone, hours, tryAgainHref, headingLevel, children } = props;
  const t = useTranslations("failures.missing");
  if (kind === "not-shared")
    return (
      <Notice title={t("notSharedTitle")} headingLevel={headingLevel}>
        <p>
          {t.rich("notSharedFrom", { what, source, bdi: (chunks: ReactNode) => <bdi>{chunks}</bdi> })}{" "}
          {stillRight}
        </p>
      </Notice>
    );
  const call = (number: ReactNode) => <CallLink phone={phone ?? ""}>{number}</CallLink>;
  return (
    <Notice title={t("title", { what, source })} headingLevel={headingLevel}>
      <p>
        {t(kind, { time })} {stillRight}
      </p>
      {phone !== undefined && (
        <p>
          {hours === undefined
            ? t.rich("call", { source, phone, call })
            : t.rich("callHours", { source, phone, hours, call })}
        </p>
      )}
      {children}
      {tryAgainHref !== undefined && (
        <p>
          <Link className="app-alone" href={tryAgainHref}>
            {t("tryAgain")}
          </Link>
        </p>
      )}
    </Notice>
  );
}
