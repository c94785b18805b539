import { useTranslations } from "next-intl";
import { CallPlace } from "#components/appointments/call-place.tsx";
import type { HospitalAppointment, Office } from "#lib/domain/hospital-appointments/model.ts";

/** Whom to call about a hospital appointment, and when somebody is there. */
export function CallHospital({ appointment, office }: { appointment: HospitalAppointment; office: Office }) {
  const t = useTranslations("hospital-appointments");
  const hospital = appointment.hospital.name ?? t("theHospital");
  const name =
    office.name === null ? hospital : t("office.ofHospital", { office: office.name, name: hospital });
  return <CallPlace name={name} place={office} />;
}
