import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { AppointmentDetail } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallAbout } from "./call-about.tsx";
import { Which } from "./cancel-appointment-form.tsx";
import { ChangeOrCancel } from "./change-or-cancel.tsx";
import { usePlaceName } from "./place-name.ts";

interface CancelNotDoneProps {
  detail: AppointmentDetail;
  person: PersonHandle;
  surgery: KnownSurgery;
}

/** In the place of the question where it cannot be cancelled here: why not, and whom to call. `now` is an ISO instant. */
export function CannotCancel({ detail, person, surgery, now }: CancelNotDoneProps & { now: string }) {
  const t = useTranslations("appointments.cancel");
  const placeName = usePlaceName(surgery)(detail.appointment);
  return (
    <>
      <Heading level={1} size="l" text={t("titleNot")} />
      <Which detail={detail} />
      <ChangeOrCancel detail={detail} person={person} now={now} placeName={placeName} />
    </>
  );
}

/** Why the place itself did not cancel it; `unknown` where its answer was lost. */
export const ended = ["too-late", "not-offered", "refused", "over", "asked", "hospital", "unknown"] as const;

/**
 * After the place did not cancel it, or did not say: what that means, whom to call and when, and where to look. There
 * is no form here, so that nothing is sent twice.
 */
export function CancelEnded({
  detail,
  person,
  surgery,
  why,
}: CancelNotDoneProps & { why: (typeof ended)[number] }) {
  const t = useTranslations("appointments");
  const placeName = usePlaceName(surgery)(detail.appointment);
  return (
    <>
      <Heading level={1} size="l" text={t(why === "unknown" ? "cancel.titleUnknown" : "cancel.titleNot")} />
      <Which detail={detail} />
      <p>{t(`cancel.errors.${why}`)}</p>
      {why === "too-late" && <p>{t("whyNot.too-lateText")}</p>}
      <CallAbout detail={detail} placeName={placeName} />
      <p>
        <Link className="app-alone" href={paths.appointments(person)}>
          {t("cancelled.see")}
        </Link>
      </p>
    </>
  );
}
