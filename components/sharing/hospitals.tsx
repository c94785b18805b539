import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { ContentCard } from "#components/ui/content-card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { HospitalSharing, Switched } from "#lib/domain/sharing/model.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function useStanding() {
  const t = useTranslations("sharing.hospitals");
  const dates = dateWords(useLocale());
  return (switched: Switched | null): string => {
    if (switched === null) return t("notKnown");
    if (!switched.on) return t("off");
    return switched.since === null ? t("onNoDate") : t("on", { date: dates.day(switched.since) });
  };
}

function OneHospital({ hospital }: { hospital: HospitalSharing }) {
  const t = useTranslations("sharing.hospitals");
  const standing = useStanding();
  const { name, telephone, care, testResults } = hospital;
  const allOn = care?.on === true && testResults?.on === true;
  const call = (number: ReactNode) => <CallLink phone={telephone ?? ""}>{number}</CallLink>;
  return (
    <ContentCard heading={{ text: <bdi>{name}</bdi>, level: 3, size: "s" }}>
      <SummaryList
        rows={[
          { key: t("care"), value: standing(care) },
          { key: t("tests"), value: standing(testResults) },
        ]}
      />
      {!allOn && (
        <>
          <p>{t("ask")}</p>
          <p>
            {telephone === null
              ? t.rich("otherWayNoPhone", { bdi, name })
              : t.rich("otherWay", { bdi, call, name, phone: telephone })}
          </p>
        </>
      )}
    </ContentCard>
  );
}

/** The hospitals to which the surgery refers people: which take part, in what, and the other way where they do not. */
export function Hospitals({ hospitals }: { hospitals: readonly HospitalSharing[] | null }) {
  const t = useTranslations("sharing.hospitals");
  return (
    <>
      <Heading level={2} size="m" text={t("heading")} />
      {hospitals === null && <p>{t("unknown")}</p>}
      {hospitals?.length === 0 && <p>{t("none")}</p>}
      {hospitals !== null && hospitals.length > 0 && <p>{t("lead")}</p>}
      {hospitals?.map((hospital) => (
        <OneHospital key={hospital.name} hospital={hospital} />
      ))}
    </>
  );
}
