import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { viewAddress } from "./place.ts";

/** Why what was kept is gone. */
export type Ended = "tries" | "expired" | "damaged" | "ended" | "anothers";

interface NothingKeptProps {
  online: boolean | null;
  ended: Ended | null;
  again: () => void;
}

/** For who opens it before anything was kept, or after it was erased: no dead end. */
export function NothingKept({ online, ended, again }: NothingKeptProps) {
  const t = useTranslations("offline");
  return (
    <>
      <Heading level={1} size="l" text={online ? t("none.titleOnline") : t("none.title")} />
      {ended !== null && (
        <Notice title={t(`ended.${ended}`)}>
          <p>{t("ended.again")}</p>
        </Notice>
      )}
      {online ? (
        <>
          <p>{t("none.textOnline")}</p>
          <Button href={viewAddress("set-up")} text={t("none.setUp")} />
        </>
      ) : (
        <>
          <p>{t("none.text")}</p>
          <p>{t("none.meanwhile")}</p>
          <Button type="button" variant="secondary" text={t("none.again")} attributes={{ onClick: again }} />
        </>
      )}
    </>
  );
}

/** The browser keeps nothing for any site. */
export function StorageBlocked() {
  const t = useTranslations("offline.blocked");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("text")}</p>
    </>
  );
}

/** A form that was sent without script and without a connection. */
export function NotArrived() {
  const t = useTranslations("offline.notArrived");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("text")}</p>
    </>
  );
}

/** After "Hide this page" without a connection: what the page that says nothing says. */
export function SaysNothing() {
  const t = useTranslations("shell.away");
  return (
    <main className="app-main">
      <div className="nhsuk-width-container">
        <Heading level={1} size="l" text={t("heading")} />
        <p>{t("nothing")}</p>
      </div>
    </main>
  );
}
