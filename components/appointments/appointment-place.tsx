import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { AppointmentDetail } from "#lib/domain/appointments/model.ts";

/** A search for the address of the place: nothing of the person or of the appointment is in it. */
const mapOf = (words: readonly string[]): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(words.join(", "))}`;

/** A map of the place, on a website of somebody else; only where somebody has to go there and its address is known. */
export function PlaceOnMap({ detail: { appointment, place } }: { detail: AppointmentDetail }) {
  const t = useTranslations("appointments.detail");
  const { seen, place: told } = appointment;
  const address = told.address.length > 0 ? told.address : place.address;
  if (seen === "phone" || seen === "video" || address.length === 0) return null;
  return (
    <p className="app-not-printed">
      <Link className="app-alone" href={mapOf(address)} rel="noreferrer">
        {t("map")}
      </Link>
      <br />
      {t("mapText")}
    </p>
  );
}
