import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export interface FilterPillsProps {
  /** What the filters are for, spoken as the name of the group. */
  label: string;
  /** The count stands in the words: "New (1)". */
  items: readonly { href: string; text: ReactNode; current: boolean }[];
}

/** Filters from a fixed list, as links: they work without script and the address can be kept. */
export function FilterPills({ label, items }: FilterPillsProps) {
  return (
    <nav className="app-not-printed" aria-label={label}>
      <ul className="app-pills">
        {items.map(({ href, text, current }) => (
          <li key={href}>
            <Link className="app-pill" href={href} aria-current={current ? "true" : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
