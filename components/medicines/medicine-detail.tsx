import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ListenToPage } from "#components/layout/listen-to-page.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isCurrent, type Medicine } from "#lib/domain/medicines/model.ts";
import { explanationOf, explanationsMeta } from "./explanation.ts";
import { IssueHistory, MedicineFacts } from "./medicine-facts.tsx";
import { HowToTake, WhatFor, WhileTakingIt, WhoToAsk } from "./medicine-help.tsx";

export interface MedicineDetailProps {
  medicine: Medicine;
  surgery: KnownSurgery;
  /** The person's allergies, beside the medicine. */
  allergies: ReactNode;
  /** What asks for a correction of this entry. */
  correction?: ReactNode;
}

function AboutExplanation({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines.explain");
  const dates = dateWords(useLocale());
  if (explanationOf(medicine) === null) return null;
  const { version, writtenOn, nextReview, status } = explanationsMeta;
  const [written, review] = [dates.day(writtenOn), dates.day(nextReview)];
  return <p className="app-under-title">{t("about", { version, written, review, status })}</p>;
}

function Unsafe() {
  const t = useTranslations("medicines.detail");
  return (
    <Notice title={t("unsafeTitle")} headingLevel={2}>
      <p>{t("unsafe")}</p>
    </Notice>
  );
}

/** One medicine: what it is for, how to take it, what to avoid, a missed dose, who to ask. Brings the h1 of the page. */
export function MedicineDetail({ medicine, surgery, allergies, correction }: MedicineDetailProps) {
  const t = useTranslations("medicines");
  const safe = !medicine.cannotBeShownSafely;
  const current = isCurrent(medicine);
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{medicine.name ?? t("noName")}</bdi>} />
      <ListenToPage />
      <div className="app-split">
        <div>
          {safe ? (
            <>
              {!current && <p>{t("detail.notCurrent")}</p>}
              <WhatFor medicine={medicine} />
              <HowToTake medicine={medicine} />
              {current && <WhileTakingIt medicine={medicine} />}
            </>
          ) : (
            <Unsafe />
          )}
          <WhoToAsk medicine={medicine} surgery={surgery} />
          <AboutExplanation medicine={medicine} />
        </div>
        <div>
          {allergies}
          {safe && <MedicineFacts medicine={medicine} surgery={surgery} />}
          <IssueHistory issues={medicine.issues} />
          {correction}
        </div>
      </div>
    </>
  );
}
