import { useTranslations } from "next-intl";
import { CallPlace } from "#components/appointments/call-place.tsx";
import type { WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import type { HospitalTakingPart, TakingPart } from "#lib/taking-part.ts";
import { silentHospitals } from "./silent-hospitals.ts";

type Hospitals = Pick<TakingPart, "hospitals">;

const Calls = ({ hospitals }: { hospitals: readonly HospitalTakingPart[] }) =>
  hospitals.map(({ odsCode, name, place }) => <CallPlace key={odsCode} name={name} place={place} />);

/** Whom to call instead of systems that did not answer, each by name with number and hours. */
export function CallSilent({ systems, hospitals }: Hospitals & { systems: readonly string[] }) {
  const t = useTranslations("waiting-lists");
  const words = useTranslations("appointments");
  const silent = silentHospitals(systems, hospitals, (one) => t(`systems.${one}`));
  const line = { telephone: words("sources.bookingLineTelephone"), hours: null };
  return (
    <>
      <Calls hospitals={silent.hospitals} />
      {silent.referralService && <CallPlace name={words("sources.bookingLine")} place={line} />}
      {silent.hospitals.length === 0 && !silent.referralService && <p>{words("missing.callHospital")}</p>}
    </>
  );
}

/** Whom to call about lists that can be told nothing here now: their hospitals, as far as their numbers are known. */
export function CallHospitalsOf({
  places,
  hospitals,
}: Hospitals & { places: readonly Pick<WaitingPlace, "hospital">[] }) {
  const codes = places.map(({ hospital }) => hospital.odsCode);
  return <Calls hospitals={(hospitals ?? []).filter(({ odsCode }) => codes.includes(odsCode))} />;
}
