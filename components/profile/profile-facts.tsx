import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Digits, Whole } from "#components/ui/time-text.tsx";
import type { Identity, Profile, ProfileSource, Surgery } from "#lib/domain/profile/model.ts";
import { displayNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";

const sources: readonly ProfileSource[] = ["pds", "gp"];

/** Who did not answer, and what is therefore not here. Null when the door itself could not open. */
export function ProfileMissing({ profile, tryAgain }: { profile: Profile | null; tryAgain: string }) {
  const t = useTranslations("profile.missing");
  const missing =
    profile === null
      ? sources
      : sources.filter((one) => profile.gathered.missing.some(({ source }) => source === one));
  if (missing.length === 0) return null;
  return missing.map((source) => (
    <Notice key={source} title={t(source)} headingLevel={2}>
      <p>{t("stillRight")}</p>
      <p>
        <Link className="app-alone" href={tryAgain}>
          {t("tryAgain")}
        </Link>
      </p>
    </Notice>
  ));
}

function IdentityFacts({ identity, language }: { identity: Identity; language: string }) {
  const t = useTranslations("profile");
  const dates = dateWords(language);
  const rows = [
    ...(identity.dateOfBirth === null
      ? []
      : [{ key: t("dateOfBirth"), value: <Whole>{dates.day(identity.dateOfBirth)}</Whole> }]),
    { key: t("nhsNumber"), value: <Digits>{displayNhsNumber(identity.nhsNumber as NhsNumber)}</Digits> },
  ];
  const name = identity.chosenName ?? identity.fullName;
  return (
    <PaperCard>
      {name !== null && <Heading level={2} size="m" text={<bdi>{name}</bdi>} />}
      <SummaryList rows={rows} lastRowBorder={false} classes="nhsuk-u-margin-bottom-0" />
    </PaperCard>
  );
}

function SurgeryFacts({ surgery }: { surgery: Surgery }) {
  const t = useTranslations("profile.surgery");
  return (
    <PaperCard>
      <Heading level={3} size="s" text={<bdi>{surgery.name}</bdi>} />
      {surgery.address.length > 0 && (
        <p>
          {surgery.address.map((line, index) => (
            <span key={line}>
              {index > 0 && <br />}
              <bdi>{line}</bdi>
            </span>
          ))}
        </p>
      )}
      {surgery.telephone !== null && (
        <p>
          {t("telephone")} <CallLink className="app-alone" phone={surgery.telephone} />
        </p>
      )}
    </PaperCard>
  );
}

interface ProfileFactsProps {
  profile: Profile;
  /** In which the page is read: dates must not speak another than the words beside them. */
  language: string;
}

/** Name, date of birth, NHS number and surgery: what is known, and what did not come. */
export function ProfileFacts({ profile, language }: ProfileFactsProps) {
  const t = useTranslations("profile.surgery");
  const gpAnswered = profile.gathered.answered.some(({ source }) => source === "gp");
  return (
    <>
      {profile.identity !== null && <IdentityFacts identity={profile.identity} language={language} />}
      {(profile.surgery !== null || gpAnswered) && (
        <section className="app-section">
          <Heading level={2} size="s" text={t("heading")} />
          {profile.surgery === null ? <p>{t("none")}</p> : <SurgeryFacts surgery={profile.surgery} />}
        </section>
      )}
    </>
  );
}
