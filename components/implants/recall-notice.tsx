import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TimeText } from "#components/ui/time-text.tsx";
import type { Recall } from "#lib/domain/implants/model.ts";
import { nameOf } from "./explanation.ts";

const bold = (chunks: ReactNode) => (
  <strong>
    <bdi>{chunks}</bdi>
  </strong>
);

function WhomToCall({ call }: { call: Recall["call"] }) {
  const t = useTranslations("implants.recalls");
  if (call === null) return null;
  const { name, telephone } = call;
  if (telephone === null) return <p>{t.rich("call", { b: bold, name })}</p>;
  const phone = (chunks: ReactNode) => <CallLink phone={telephone}>{chunks}</CallLink>;
  return <p>{t.rich("callOn", { b: bold, name, telephone, call: phone })}</p>;
}

function Said({ recall }: { recall: Recall }) {
  const t = useTranslations("implants.recalls");
  if (recall.cannotBeShownSafely) return <p>{t("unsafe")}</p>;
  return (
    <>
      {recall.about.map((sentence) => (
        <p key={sentence}>
          <bdi>{sentence}</bdi>
        </p>
      ))}
      {recall.action.length > 0 && (
        <>
          <Heading level={3} size="s" text={t("action")} />
          <ul className="nhsuk-list nhsuk-list--bullet">
            {recall.action.map((step) => (
              <li key={step}>
                <bdi>{step}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One safety notice in its sender's words: what was found, what to do, whom to call, and when it was sent. */
function RecallNotice({ recall }: { recall: Recall }) {
  const t = useTranslations("implants.recalls");
  const dates = dateWords(useLocale());
  const name = recall.implant === null ? null : nameOf(recall.implant);
  const { sentOn, title, reference, cannotBeShownSafely } = recall;
  return (
    <Notice headingLevel={2} title={name === null ? t("titleUnnamed") : t("title", { implant: name })}>
      {title !== null && !cannotBeShownSafely && (
        <p>
          <strong>
            <bdi>{title}</bdi>
          </strong>
        </p>
      )}
      <Said recall={recall} />
      <WhomToCall call={recall.call} />
      <p className="nhsuk-u-margin-bottom-0">
        {sentOn === null ? (
          t("sentUnknown")
        ) : (
          <TimeText at={sentOn}>{t("sent", { date: dates.longDay(sentOn) })}</TimeText>
        )}
        {reference !== null && (
          <>
            <br />
            <bdi>{t("reference", { reference })}</bdi>
          </>
        )}
      </p>
    </Notice>
  );
}

/** Safety notices on top of the page, latest first; said, too, where nobody knows whether there are any. */
export function RecallNotices({
  recalls,
  tryAgain,
}: {
  recalls: readonly Recall[] | null;
  tryAgain: string;
}) {
  const t = useTranslations("implants.recalls");
  if (recalls !== null) return recalls.map((recall) => <RecallNotice key={recall.id} recall={recall} />);
  return (
    <Notice headingLevel={2} title={t("notKnown")}>
      <p>{t("notKnownText")}</p>
      <p>
        <Link className="app-alone" href={tryAgain}>
          {t("tryAgain")}
        </Link>
      </p>
    </Notice>
  );
}
