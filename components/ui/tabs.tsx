import type { ReactNode } from "react";
import { Enhanced } from "./behaviour/enhanced.tsx";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";

export interface Tab {
  label: ReactNode;
  panel: ReactNode;
  /** The address of the tab inside the page; without it, `idPrefix` and its number. */
  id?: string | undefined;
}

export interface TabsProps {
  /** The heading of the list where the tabs are links to sections, as on a phone or without script: "Contents". */
  title: string;
  titleLevel?: HeadingLevel | undefined;
  items: readonly Tab[];
  id?: string | undefined;
  /** Needed where there is neither an id nor an id on each item. */
  idPrefix?: string | undefined;
  classes?: string | undefined;
}

/**
 * Sections of which one is seen at a time (nhsuk-frontend tabs). On a phone and without script they stand under each
 * other, after a list of links to them.
 */
export function Tabs({ title, titleLevel = 2, items, id, idPrefix = id, classes }: TabsProps) {
  const Heading = `h${titleLevel}` as "h2";
  const idOf = (item: Tab, index: number) => item.id ?? `${idPrefix}-${index + 1}`;
  return (
    <Enhanced behaviour="tabs" className={classNames("nhsuk-tabs", classes)} id={id} data-module="nhsuk-tabs">
      <Heading className="nhsuk-tabs__heading">{title}</Heading>
      <ul className="nhsuk-tabs__list">
        {items.map((item, index) => (
          <li
            className={classNames("nhsuk-tabs__list-item", index === 0 && "nhsuk-tabs__list-item--selected")}
            key={idOf(item, index)}
          >
            <a className="nhsuk-tabs__tab" href={`#${idOf(item, index)}`}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
      {items.map((item, index) => (
        <div
          className={classNames("nhsuk-tabs__panel", index > 0 && "nhsuk-tabs__panel--hidden")}
          id={idOf(item, index)}
          key={idOf(item, index)}
        >
          {item.panel}
        </div>
      ))}
    </Enhanced>
  );
}
