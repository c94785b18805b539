"use client";

import { useEffect, useRef, type HTMLAttributes, type Ref } from "react";
import { modules, type Behaviour } from "./modules.ts";

export interface EnhancedProps extends HTMLAttributes<HTMLElement> {
  /** Which of nhsuk-frontend's modules looks after the element. */
  behaviour: Behaviour;
  /** What the element is; `data-module` is its caller's to write, with any `data-` settings. */
  element?: "div" | "table" | "button" | "fieldset" | undefined;
  [data: `data-${string}`]: string | undefined;
}

/** Set by nhsuk-frontend on an element that it looks after. */
const isLookedAfter = (element: Element) =>
  element.getAttributeNames().some((name) => /^data-nhsuk-.*-init$/.test(name));

/**
 * An element with behaviour from nhsuk-frontend's own module. The module arrives in the browser after the page, from
 * a file of its own; until then, and without script, the page works as it was drawn.
 */
export function Enhanced({ behaviour, element = "div", ...attributes }: EnhancedProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    let left = false;
    void modules[behaviour]().then((Module) => {
      if (!left && root.current !== null && !isLookedAfter(root.current)) new Module(root.current);
    });
    return () => {
      left = true;
    };
  }, [behaviour]);
  const Element = element as "div";
  return <Element ref={root as Ref<HTMLDivElement>} {...attributes} />;
}
