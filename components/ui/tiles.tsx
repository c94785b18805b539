import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export interface Tile {
  href: string;
  title: ReactNode;
  /** A count in words, such as "1 new". */
  detail?: ReactNode;
}

/** The main places of a hub side by side: two columns on a phone, three on a wide screen, one when text is large. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="app-tiles">
      {tiles.map(({ href, title, detail }) => (
        <li className="app-tile" key={href}>
          <Link className="app-tile__link nhsuk-link--no-visited-state" href={href}>
            {title}
          </Link>
          {detail !== undefined && <p className="app-tile__detail">{detail}</p>}
        </li>
      ))}
    </ul>
  );
}
