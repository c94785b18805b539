import { useTranslations } from "next-intl";
import { brand } from "#lib/brand.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { Link } from "../ui/link.tsx";
import type { FormAction } from "../ui/patterns/form.tsx";
import { DoorMark, SheetMark } from "./door-mark.tsx";
import { ExitPage } from "./exit-page.tsx";
import { LogOutForm } from "./log-out-form.tsx";
import { PlaceLink } from "./place-link.tsx";
import { placesOf } from "./places.ts";
import { UnreadWords, type Unread } from "./unread.tsx";

export interface HeaderProps {
  /** Whose pages these are in the address; absent when nobody is logged in. */
  person?: PersonHandle | undefined;
  logOut?: FormAction | undefined;
  /** Safety mode: another name, and another mark. */
  plain?: boolean | undefined;
  /** What waits to be read; absent where there is no number to say. */
  unread?: Unread | undefined;
}

/** A light bar with name and help on a phone; from 641 pixels the one header with all the places. */
export function Header({ person, logOut, plain, unread }: HeaderProps) {
  const t = useTranslations("shell");
  const service = plain ? t("away.heading") : brand.productName;
  return (
    <header className="app-header">
      <div className="app-header__row nhsuk-width-container">
        <Link
          className="app-header__brand"
          href={person === undefined ? paths.start() : paths.home(person)}
          aria-label={t("homeOf", { name: service })}
        >
          {plain ? <SheetMark /> : <DoorMark />}
          {service}
        </Link>
        {person !== undefined && (
          <nav className="app-header__places" aria-label={t("navigation.label")}>
            <ul>
              {placesOf(person).map(({ name, href, under }) => (
                <li key={name}>
                  <PlaceLink className="app-header__link" href={href} under={under}>
                    {t(`navigation.${name}`)}
                    {name === "messages" && unread && <UnreadWords first={unread} brackets />}
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ul className="app-header__own">
          <li>
            <ExitPage look="header" />
          </li>
          <li>
            <Link className="app-header__link" href={paths.help()}>
              {t("appHelp")}
            </Link>
          </li>
          {logOut !== undefined && (
            <li className="app-header__wide">
              <LogOutForm action={logOut} text={t("logOut")} look="header" />
            </li>
          )}
        </ul>
      </div>
    </header>
  );
}
