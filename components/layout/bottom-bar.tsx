import { useTranslations } from "next-intl";
import type { PersonHandle } from "#lib/permit.ts";
import { PlacesBar } from "./places-bar.tsx";
import { placesOf } from "./places.ts";

/** The main places within reach of a thumb, on phones. It stays in view only where the window is high enough. */
export function BottomBar({ person, acting }: { person: PersonHandle; acting?: boolean | undefined }) {
  const t = useTranslations("shell.navigation");
  const places = placesOf(person).map((place) => ({ ...place, text: t(place.name) }));
  return <PlacesBar label={t("label")} places={places} acting={acting} />;
}
