import { useTranslations } from "next-intl";
import type { PersonHandle } from "#lib/permit.ts";
import { PlaceIcon } from "./place-icon.tsx";
import { PlaceLink } from "./place-link.tsx";
import { placesOf } from "./places.ts";

/** The main places within reach of a thumb, on phones. It stays in view only where the window is high enough. */
export function BottomBar({ person }: { person: PersonHandle }) {
  const t = useTranslations("shell.navigation");
  return (
    <nav className="app-bottom-bar" aria-label={t("label")}>
      <ul className="app-bottom-bar__places">
        {placesOf(person).map(({ name, href, under }) => (
          <li key={name}>
            <PlaceLink className="app-bottom-bar__link" href={href} under={under}>
              <PlaceIcon name={name} />
              {t(name)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
