import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { isDated, leaveReasons, type WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useHospitalName, useListName } from "./waiting-words.tsx";

interface LeaveListProps {
  place: WaitingPlace;
  person: PersonHandle;
  version: string;
  action: FormAction;
  oneTimeKey: string;
  errors: FieldErrors;
}

function Consequences({ place }: Pick<LeaveListProps, "place">) {
  const t = useTranslations("waiting-lists.leave");
  const names = { specialty: useListName()(place), hospital: useHospitalName()(place) };
  return (
    <>
      <p>
        <strong>{t("lead", names)}</strong>
      </p>
      <Heading level={2} size="m" text={t("what")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t("lose")}</li>
        <li>{t("gp")}</li>
        <li>{t("back")}</li>
      </ul>
      <p>{t("worse")}</p>
    </>
  );
}

/** Whether somebody really wants to leave the list, what that means, and why if they want to say. */
export function LeaveList({ place, person, version, action, oneTimeKey, errors }: LeaveListProps) {
  const t = useTranslations("waiting-lists");
  return (
    <>
      <FormPage
        heading={t("leave.title")}
        errors={errors}
        problem={t("problem")}
        lead={<Consequences place={place} />}
        action={action}
        oneTimeKey={oneTimeKey}
        hidden={{ version }}
        button={t("leave.button")}
      >
        <Radios
          name="reason"
          fieldset={{ legend: { text: t("leave.why"), size: "m" } }}
          items={leaveReasons.map((value) => ({ value, text: t(`leave.reasons.${value}`) }))}
        />
      </FormPage>
      <p>
        <Link className="app-alone" href={paths.waitingList(person, place.id)}>
          {t("leave.keep")}
        </Link>
      </p>
    </>
  );
}

interface CannotLeaveProps extends Pick<LeaveListProps, "place" | "person"> {
  /** Departments did not answer. */
  silent: boolean;
  call: ReactNode;
}

/** Why the list cannot be left here, and whom to call. */
export function CannotLeave({ place, person, silent, call }: CannotLeaveProps) {
  const t = useTranslations("waiting-lists");
  const why = isDated(place) ? "one.leaveDate" : silent ? "one.leaveSilent" : "one.leaveCall";
  return (
    <>
      <Heading level={1} size="l" text={t("leave.closed")} />
      <p>{t(place.waiting ? why : "one.status.ended")}</p>
      {place.waiting && call}
      <p>
        <Link className="app-alone" href={paths.waitingList(person, place.id)}>
          {t("sent.see")}
        </Link>
      </p>
    </>
  );
}

/** The receipt of having left: its reference, unless the department does not tell it now, and who goes on caring. */
export function LeftList({ place, person }: Pick<LeaveListProps, "place" | "person">) {
  const t = useTranslations("waiting-lists");
  const names = { specialty: useListName()(place), hospital: useHospitalName()(place) };
  const reference = place.department?.withdrawn?.reference ?? null;
  return (
    <Confirmation
      heading={t("leave.done")}
      lines={[t("leave.lead", names)]}
      reference={reference === null ? undefined : { label: t("sent.reference"), value: reference }}
      next={{
        heading: t("sent.next"),
        steps: [...(reference === null ? [t("leave.silent")] : []), t("leave.surgery"), t("leave.later")],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.waitingLists(person)}>
          {t("missingLink")}
        </Link>
      </p>
    </Confirmation>
  );
}
