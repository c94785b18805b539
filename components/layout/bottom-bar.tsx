import { useTranslations } from "next-intl";
import type { PersonHandle } from "#lib/permit.ts";
import { PlacesBar } from "./places-bar.tsx";
import { placesOf } from "./places.ts";
import type { Unread } from "./unread.tsx";

interface BottomBarProps {
  person: PersonHandle;
  acting?: boolean | undefined;
  /** What waits to be read; absent where there is no number to say. */
  unread?: Unread | undefined;
}

/** The main places within reach of a thumb, on phones. It stays in view only where the window is high enough. */
export function BottomBar({ person, acting, unread }: BottomBarProps) {
  const t = useTranslations("shell.navigation");
  const places = placesOf(person).map((place) => ({
    ...place,
    text: t(place.name),
    waiting: place.name === "messages" ? unread : undefined,
  }));
  return <PlacesBar label={t("label")} places={places} acting={acting} />;
}
