import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { brand } from "#lib/brand.ts";
import type { HospitalAppointment } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useHospitalName } from "./hospital-words.tsx";

interface LeaveForPortalProps {
  appointment: HospitalAppointment & { readonly website: string };
  person: PersonHandle;
  /** Good for one way there: the same link a second time leads back here. */
  oneTimeKey: string;
  /** The way there was tried: it did not open, or it had been used. */
  told: "failed" | "used" | null;
  /** Whom to call instead. */
  call: ReactNode;
}

/**
 * Before somebody goes to the hospital's website: whose it is, and what is passed on. The way on is a plain link: a form
 * that leads to another site is blocked by the page's own policy, and a link that is fetched ahead would use up the login.
 */
export function LeaveForPortal({ appointment, person, oneTimeKey, told, call }: LeaveForPortalProps) {
  const t = useTranslations("hospital-appointments.leave");
  const name = useHospitalName()(appointment);
  const { host } = new URL(appointment.website);
  return (
    <>
      {told === "failed" && (
        <Notice headingLevel={2} title={t("failed")}>
          {call}
        </Notice>
      )}
      {told === "used" && <Notice headingLevel={2} title={t("used")} />}
      <Heading level={1} size="l" text={t("title")} />
      <p>{t.rich("lead", { bdi, name, host, product: brand.productName })}</p>
      <p>{t("supplier")}</p>
      <Heading level={2} size="m" text={t("passedHeading")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t("passed")}</li>
        <li>{t("passedOnce")}</li>
        <li>{t("notPassed")}</li>
      </ul>
      <p>{t("there")}</p>
      <a
        className="nhsuk-button"
        data-module="nhsuk-button"
        draggable="false"
        rel="noreferrer"
        href={`${paths.openPortal(person, appointment.id)}?key=${oneTimeKey}`}
      >
        {t("button")}
      </a>
      <p>
        <Link className="app-alone" href={paths.appointment(person, appointment.id)}>
          {t("stay")}
        </Link>
      </p>
    </>
  );
}
