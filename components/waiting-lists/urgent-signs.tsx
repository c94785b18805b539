import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContentReview } from "#components/layout/content-review.tsx";
import { Button } from "#components/ui/button.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { CareCard } from "#components/ui/care-card.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { adviceFor, reviewed } from "./explanation.ts";

interface UrgentSignsProps {
  specialty: string | null;
  /** Where somebody goes on who has none of them; null where nothing can be told here. */
  onward: string | null;
  /** Whom to call, on which number and when. */
  call: ReactNode;
}

const Signs = ({ signs }: { signs: readonly string[] }) => (
  <ul>
    {signs.map((sign) => (
      <li key={sign}>{sign}</li>
    ))}
  </ul>
);

/** The signs that cannot wait for a message to be read: those of the department, and everybody's. */
export function UrgentSigns({ specialty, onward, call }: UrgentSignsProps) {
  const t = useTranslations("waiting-lists.urgent");
  const { emergency, urgent } = adviceFor(specialty);
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <Heading level={2} size="m" text={t("first")} />
      <p>{t("lead")}</p>
      <CareCard
        variant="emergency"
        headingLevel={3}
        visuallyHiddenText={t("emergencyHidden")}
        heading={t("emergency")}
      >
        <Signs signs={emergency} />
        <CallLink phone="999" className="app-alone">
          {t("call999")}
        </CallLink>
      </CareCard>
      <CareCard variant="urgent" headingLevel={3} visuallyHiddenText={t("urgentHidden")} heading={t("now")}>
        <Signs signs={urgent} />
        <p>
          <CallLink phone="111" className="app-alone">
            {t("call111")}
          </CallLink>
        </p>
        <p>
          <Link href="https://111.nhs.uk/" className="app-alone">
            {t("online111")}
          </Link>
        </p>
      </CareCard>
      {onward === null ? (
        <>
          <Heading level={2} size="m" text={t("closed")} />
          <p>{t("closedText")}</p>
          {call}
        </>
      ) : (
        <Button href={onward} text={t("none")} />
      )}
      <ContentReview meta={reviewed} />
    </>
  );
}
