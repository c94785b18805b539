import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";

export interface WithoutSignalProps {
  /** Why nothing can be kept on this device; null where it can. */
  refused: "shared" | "safety" | null;
  /** Where it is chosen: a document that stands outside these pages. */
  choose: string;
  card: string;
  takeAway: string;
  /** The offer to install, where there is one. */
  install?: ReactNode;
}

function Choose({ refused, choose }: Pick<WithoutSignalProps, "refused" | "choose">) {
  const t = useTranslations("without-signal");
  if (refused !== null)
    return (
      <Notice headingLevel={2} title={t(refused)}>
        <p>{t(`${refused}Text`)}</p>
      </Notice>
    );
  return (
    <>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
      <div className="app-with-script">
        <p>{t("chooseText")}</p>
        <Button href={choose} text={t("choose")} switchesPerson />
      </div>
    </>
  );
}

/** What a phone can keep, how it is locked, when it is erased, and what no browser can promise. */
export function WithoutSignal({ card, takeAway, install, ...may }: WithoutSignalProps) {
  const t = useTranslations("without-signal");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <Choose {...may} />
      <Heading level={2} size="m" text={t("what")} />
      <p>{t("whatText")}</p>
      <Heading level={2} size="m" text={t("locked")} />
      <p>{t("lockedText")}</p>
      <p>{t("ends")}</p>
      <Heading level={2} size="m" text={t("limits")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {(["limitElsewhere", "limitCopy", "limitOpen"] as const).map((limit) => (
          <li key={limit}>{t(limit)}</li>
        ))}
      </ul>
      {install}
      <p>
        <Link className="app-alone" href={card}>
          {t("card")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={takeAway}>
          {t("takeAway")}
        </Link>
      </p>
    </>
  );
}
