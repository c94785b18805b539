import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import {
  isAnswerLate,
  type HospitalAppointment,
  type Moved,
} from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useHospitalName } from "./hospital-words.tsx";
import { MovedNotice } from "./moved-notice.tsx";

/** What became of the last thing that was asked of the hospital on this page. */
export const toldKinds = ["confirmed", "unknown", "changed", "shut", "asked-before", "failed"] as const;

export type Told = (typeof toldKinds)[number];

/** That the hospital knows is for the hospital to say: an address alone says nothing, and silence is no answer. */
function ToldNotice({ told, appointment }: { told: Told; appointment: HospitalAppointment }) {
  const t = useTranslations("hospital-appointments.told");
  const { confirmedAt, ways } = appointment;
  if (told === "confirmed" && confirmedAt !== null) return <Notice headingLevel={2} title={t("confirmed")} />;
  const silent = "silent" in ways && ways.silent;
  if (told === "confirmed" && !silent) return null;
  const kind = told === "confirmed" ? "unknown" : told;
  return (
    <Notice headingLevel={2} title={t(kind)}>
      <p>{t(`${kind}Text`)}</p>
    </Notice>
  );
}

function CancelledNotice({ appointment, referral }: Pick<StandingProps, "appointment" | "referral">) {
  const t = useTranslations("hospital-appointments.cancelled");
  const { status, cancelledBy } = appointment;
  if (status === "new-time-coming") return <Notice headingLevel={2} title={t("newTime")} />;
  if (status !== "cancelled") return null;
  if (cancelledBy === "patient") return <Notice headingLevel={2} title={t("byYou")} />;
  return (
    <Notice headingLevel={2} title={t(cancelledBy === "hospital" ? "byHospital" : "unknown")}>
      {referral === null ? (
        <p>{t("next")}</p>
      ) : (
        <>
          <p>{t("nextReferral")}</p>
          <p>
            <Link className="app-alone" href={referral}>
              {t("referral")}
            </Link>
          </p>
        </>
      )}
      {cancelledBy === null && <p>{t("notYou")}</p>}
    </Notice>
  );
}

/** What was asked, who answers and by when, as far as the hospital says; what is late is to be chased. */
function AskedNotice({ appointment, today, call }: Pick<StandingProps, "appointment" | "today" | "call">) {
  const t = useTranslations("hospital-appointments.asked");
  const dates = dateWords(useLocale());
  const name = useHospitalName()(appointment);
  const { asked, status, answerDue } = appointment;
  if (asked === null || status !== "booked") return null;
  const late = isAnswerLate(appointment, today);
  const day = answerDue === null ? "" : dates.longDay(answerDue);
  return (
    <Notice headingLevel={2} title={t(asked)}>
      <p>{t(`${asked}Text`)}</p>
      {answerDue !== null && <p>{t.rich(late ? "late" : "due", { bdi, name, day })}</p>}
      {late && call}
    </Notice>
  );
}

/** Where to go who cannot come at the new time. */
function cannotMake(
  { ways, id }: HospitalAppointment,
  person: PersonHandle,
  referral: string | null,
): string | null {
  if (ways.kind === "website") return paths.leaveForPortal(person, id);
  if (ways.kind === "referral") return referral ?? paths.referrals(person);
  if (ways.kind === "here" && ways.options.change.open) return paths.askToChangeAppointment(person, id);
  return ways.kind === "here" && ways.options.cancel.open
    ? paths.cancelHospitalAppointment(person, id)
    : null;
}

/** Its hospital's own system was silent: what stands here may be older than what the hospital knows. */
function SilentNotice({ appointment, call }: Pick<StandingProps, "appointment" | "call">) {
  const t = useTranslations("hospital-appointments.silent");
  const name = useHospitalName()(appointment);
  if (appointment.status === "over") return null;
  return (
    <Notice headingLevel={2} title={t("title")}>
      <p>{t.rich("text", { bdi, name })}</p>
      {call}
    </Notice>
  );
}

interface StandingProps {
  appointment: HospitalAppointment;
  moved: Moved | null;
  told: Told | null;
  person: PersonHandle;
  /** ISO date. */
  today: string;
  /** Whom to call about it, and when somebody is there. */
  call: ReactNode;
  /** Address of the referral that led to it; null where it is not known which one. */
  referral: string | null;
  /** Its hospital's own system did not answer. */
  ownSilent: boolean;
  /** Whether the pages that do something about it can be opened. */
  canAct?: boolean | undefined;
}

/** How it stands at the hospital: what was just told, that it was called off or moved, and what was asked. */
export function HospitalStanding({
  appointment,
  moved,
  told,
  person,
  today,
  call,
  referral,
  ownSilent,
  canAct = true,
}: StandingProps) {
  return (
    <>
      {ownSilent && <SilentNotice {...{ appointment, call }} />}
      {told !== null && <ToldNotice told={told} appointment={appointment} />}
      <CancelledNotice {...{ appointment, referral }} />
      {moved !== null && (
        <MovedNotice
          appointment={appointment}
          moved={moved}
          cannotMake={canAct ? cannotMake(appointment, person, referral) : null}
        />
      )}
      <AskedNotice {...{ appointment, today, call }} />
    </>
  );
}

/** Who sees the person, and what to do before, as far as the hospital says. */
export function BeforeHospital({ appointment }: { appointment: HospitalAppointment }) {
  const t = useTranslations("hospital-appointments.before");
  const { clinician, preparation, status } = appointment;
  if (status !== "booked" || (clinician === null && preparation.length === 0)) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {clinician !== null && <p>{t.rich("who", { bdi, name: clinician })}</p>}
      {preparation.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet" dir="auto">
          {preparation.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
