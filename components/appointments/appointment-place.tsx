import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { AppointmentDetail } from "#lib/domain/appointments/model.ts";

/** A search for the address of the place: nothing of the person or of the appointment is in it. */
const mapOf = (words: readonly string[]): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(words.join(", "))}`;

/** A map of an address, on a website of somebody else; nothing where the address is not known. */
export function MapLink({ address }: { address: readonly string[] }) {
  const t = useTranslations("appointments.detail");
  if (address.length === 0) return null;
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

/** A map of the place; only where somebody has to go there and its address is known. */
export function PlaceOnMap({ detail: { appointment, place } }: { detail: AppointmentDetail }) {
  const { seen, place: told } = appointment;
  if (seen === "phone" || seen === "video") return null;
  return <MapLink address={told.address.length > 0 ? told.address : place.address} />;
}
