import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { GoingHome } from "#lib/domain/care-updates/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { MedicineChanges } from "./medicine-changes.tsx";
import type { Whose } from "./update-words.tsx";

interface PartProps {
  goingHome: GoingHome;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function FollowUp({ goingHome: { followUp } }: PartProps) {
  const t = useTranslations("care-updates.home");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("followUp")} />
      {followUp.length === 0 ? (
        <p>{t("followUpNone")}</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {followUp.map((one) => (
            <li key={one}>
              <bdi>{one}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WarningSigns({ goingHome: { warningSigns } }: PartProps) {
  const t = useTranslations("care-updates.home");
  const call = (phone: string) =>
    function Call(chunks: ReactNode) {
      return <CallLink phone={phone}>{chunks}</CallLink>;
    };
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("warning")} />
      {warningSigns.length === 0 ? (
        <p>{t("warningNone")}</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {warningSigns.map(({ sign, todo }) => (
            <li key={sign}>
              <bdi>
                {sign}: <strong>{todo}</strong>
              </bdi>
            </li>
          ))}
        </ul>
      )}
      <p>{t.rich("warningAlways", { call: call("999"), urgent: call("111") })}</p>
    </section>
  );
}

/** What a hospital says when somebody goes home: why they were there, medicines, what comes next, when to get help. */
export function GoingHomeParts({ goingHome, whose: { who, name } }: PartProps & { whose: Whose }) {
  const t = useTranslations("care-updates.home");
  return (
    <>
      {who === "other" && <p>{t.rich("words", { name, bdi })}</p>}
      <section className="app-section">
        <Heading level={2} size="m" text={t("reason")} />
        <p>{goingHome.reason === null ? t("reasonNotSaid") : <bdi>{goingHome.reason}</bdi>}</p>
      </section>
      {goingHome.medicines !== null && <MedicineChanges medicines={goingHome.medicines} who={who} />}
      <FollowUp goingHome={goingHome} />
      <WarningSigns goingHome={goingHome} />
    </>
  );
}

/** The ways to the letter and to the care plan, as far as they are open to who reads it. */
export function GoingHomeLinks({ goingHome, person }: { goingHome: GoingHome; person: PersonHandle }) {
  const t = useTranslations("care-updates.home");
  const { letter, planChanged } = goingHome;
  if (letter === null && planChanged === null) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("papers")} />
      {letter?.kind === "none" && <p>{t("letterNone")}</p>}
      {letter?.kind === "there" && (
        <p>
          <Link className="app-alone" href={paths.document(person, letter.id)}>
            {t("letter")}
          </Link>
        </p>
      )}
      {planChanged !== null && <p>{t(planChanged ? "planChanged" : "planSame")}</p>}
      {planChanged === true && (
        <p>
          <Link className="app-alone" href={paths.carePlan(person)}>
            {t("plan")}
          </Link>
        </p>
      )}
    </section>
  );
}
