import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FormAct, HospitalAppointment } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useHospitalName } from "./hospital-words.tsx";

interface SilentFormProps {
  act: FormAct;
  appointment: HospitalAppointment;
  person: PersonHandle;
  /** The same page once more, with what was typed. */
  tryAgain: string;
  /** Whom to call instead, and when somebody is there. */
  call: ReactNode;
}

/** In the place of a form, while its hospital is silent: that nothing was done, to try again, and the other ways. */
export function SilentForm({ act, appointment, person, tryAgain, call }: SilentFormProps) {
  const t = useTranslations("hospital-appointments");
  const name = useHospitalName()(appointment);
  return (
    <>
      <Heading level={1} size="l" text={t(`${act}.silent`)} />
      <p>{t.rich(`${act}.silentText`, { bdi, name })}</p>
      <Button variant="secondary" href={tryAgain} text={t("again")} />
      {call}
      {appointment.ways.kind === "website" && (
        <p>
          <Link className="app-alone" href={paths.leaveForPortal(person, appointment.id)}>
            {t("website.go")}
          </Link>
        </p>
      )}
    </>
  );
}
