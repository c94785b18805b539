import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import type { HospitalAppointment, Option, Shut, Ways } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useDayAndTime, useHospitalName } from "./hospital-words.tsx";

export interface HospitalWaysProps {
  appointment: HospitalAppointment;
  person: PersonHandle;
  /** Says "I'll be there", once. Left out where no form can be sent and none of the pages that do it can be opened. */
  confirm?: FormAction;
  oneTimeKey?: string;
  /** Whom to call, and when somebody is there. */
  call: ReactNode;
  /** Address of the referral that led to it; null where it is not known which one. */
  referral: string | null;
}

type Here = Extract<Ways, { kind: "here" }>;
type HereProps = HospitalWaysProps & { here: Here };

/** Why an act is shut, where that is not said by how the appointment stands. */
const saidHere = (because: Shut): "too-late" | "no-time-yet" | "other" | null => {
  if (because === "too-late" || because === "no-time-yet" || because === "other") return because;
  return null;
};

function WhyShut({ act, option }: { act: "confirm" | "change" | "cancel"; option: Option }) {
  const t = useTranslations("hospital-appointments.shut");
  const because = option.open ? null : saidHere(option.because);
  return because === null ? null : <p>{t(`${act}.${because}`)}</p>;
}

function Confirm({ here, confirm, oneTimeKey, appointment }: HereProps) {
  const t = useTranslations("hospital-appointments.do");
  const split = useDayAndTime();
  const dates = dateWords(useLocale());
  const option = here.options.confirm;
  if (appointment.confirmedAt !== null)
    return <p>{t("confirmed", { day: dates.longDay(appointment.confirmedAt) })}</p>;
  if (!option.open) return <WhyShut act="confirm" option={option} />;
  return (
    <>
      <p>{t("confirmUntil", split(option.until))}</p>
      {confirm !== undefined && (
        <Form
          action={confirm}
          oneTimeKey={oneTimeKey}
          hidden={{ version: here.version }}
          button={t("confirm")}
        />
      )}
    </>
  );
}

/** A link to an act with its last moment, or why it is shut. */
function ActLink({ here, act, href }: { here: Here; act: "change" | "cancel"; href: string | null }) {
  const t = useTranslations("hospital-appointments.do");
  const split = useDayAndTime();
  const option = here.options[act];
  if (!option.open) return <WhyShut act={act} option={option} />;
  return (
    <>
      {href !== null && (
        <p className="nhsuk-u-margin-bottom-1">
          <Link className="app-alone" href={href}>
            {t(act)}
          </Link>
        </p>
      )}
      <p>{t(`${act}Until`, split(option.until))}</p>
    </>
  );
}

function ActsHere(props: HereProps) {
  const { here, person, appointment, confirm } = props;
  const to = (href: string) => (confirm === undefined ? null : href);
  return (
    <>
      <Confirm {...props} />
      <ActLink here={here} act="change" href={to(paths.askToChangeAppointment(person, appointment.id))} />
      <ActLink here={here} act="cancel" href={to(paths.cancelHospitalAppointment(person, appointment.id))} />
    </>
  );
}

function Elsewhere({ appointment, person, referral, confirm }: HospitalWaysProps) {
  const t = useTranslations("hospital-appointments");
  const name = useHospitalName()(appointment);
  const { ways, id } = appointment;
  if (ways.kind === "referral")
    return (
      <>
        <p>{t("referral.text")}</p>
        {confirm !== undefined && (
          <p>
            <Link className="app-alone" href={referral ?? paths.referrals(person)}>
              {t(referral === null ? "referral.go" : "referral.goOne")}
            </Link>
          </p>
        )}
      </>
    );
  if (ways.kind === "here") return null;
  const silent = ways.silent ? "silent" : "only";
  return (
    <>
      <p>{t.rich(`${ways.kind}.${silent}`, { bdi, name })}</p>
      {ways.kind === "website" && confirm !== undefined && (
        <Button variant="secondary" href={paths.leaveForPortal(person, id)} text={t("website.go")} />
      )}
    </>
  );
}

/**
 * What the person can do with an appointment that is still to come: here, on the hospital's website, where it was booked,
 * or by telephone; and of what is shut exactly why.
 */
export function HospitalWays(props: HospitalWaysProps) {
  const t = useTranslations("hospital-appointments.do");
  const { ways, status } = props.appointment;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {status === "booked" &&
        (ways.kind === "here" ? <ActsHere {...props} here={ways} /> : <Elsewhere {...props} />)}
      {status === "over" && <p>{t("over")}</p>}
      {props.call}
    </section>
  );
}
