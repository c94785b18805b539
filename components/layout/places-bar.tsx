import { classNames } from "../ui/class-names.ts";
import { PlaceIcon, type PlaceName } from "./place-icon.tsx";
import { PlaceLink } from "./place-link.tsx";
import { UnreadNumber, UnreadWords, type Unread } from "./unread.tsx";

export interface BarPlace {
  name: PlaceName;
  text: string;
  href: string;
  /** Beginnings of the addresses of pages that belong to the place. */
  under: readonly string[];
  /** What waits there: a number on the icon, spoken in words after the name ("2 unread"). */
  waiting?: Unread | undefined;
}

export interface PlacesBarProps {
  label: string;
  places: readonly BarPlace[];
  /** A yellow line, where the person acts for another; the banner above the page says it in words. */
  acting?: boolean | undefined;
}

/**
 * The drawn bar of the main places (nhsapp-frontend's bottom navigation, whose markup has no name, no mark of the
 * current place and no ring round what has the focus).
 */
export function PlacesBar({ label, places, acting }: PlacesBarProps) {
  return (
    <nav className={classNames("app-bottom-bar", acting && "app-bottom-bar--acting")} aria-label={label}>
      <ul className="app-bottom-bar__places">
        {places.map(({ name, text, href, under, waiting }) => (
          <li key={name}>
            <PlaceLink className="app-bottom-bar__link" href={href} under={under}>
              <span className="app-bottom-bar__sign">
                <PlaceIcon name={name} />
                {waiting !== undefined && <UnreadNumber first={waiting} />}
              </span>
              <span>
                {text}
                {waiting !== undefined && <UnreadWords first={waiting} />}
              </span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
