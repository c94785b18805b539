"use client";

import { useEffect, useRef, type ButtonHTMLAttributes, type HTMLAttributes, type Ref } from "react";
import { modules, type Behaviour } from "./modules.ts";

export interface EnhancedProps
  extends
    HTMLAttributes<HTMLElement>,
    Pick<ButtonHTMLAttributes<HTMLButtonElement>, "type" | "name" | "value" | "disabled"> {
  /** Which of nhsuk-frontend's modules looks after the element. */
  behaviour: Behaviour;
  /** What the element is; `data-module` is its caller's to write, with any `data-` settings. */
  element?: "div" | "table" | "button" | "fieldset" | undefined;
  [data: `data-${string}`]: string | undefined;
}

/** On the body while scripts run: nhsuk-frontend's sheet hides only then what a script can show again. */
const supported = "nhsuk-frontend-supported";

/** Set by nhsuk-frontend on an element that it looks after. */
const isLookedAfter = (element: Element) =>
  element.getAttributeNames().some((name) => /^data-nhsuk-.*-init$/.test(name));

/**
 * An element with behaviour from nhsuk-frontend's own module. The module arrives in the browser after the page, from
 * a file of its own; until then, and without script, the page works as it was drawn. Where it cannot be fetched the
 * page goes back to what it is without script, so that nothing stays hidden: the class on the body that script-only
 * styles ask for is gone for every component, and for the rest of the visit, until a page loads anew.
 *
 * A module of nhsuk-frontend cannot be taken off again. What most listen to on the window or the document (`pageshow`,
 * `resize`, `hashchange`, drags) they go on hearing after their element has left the page, and do to an element that
 * nobody sees any more, until a page loads anew.
 */
export function Enhanced({ behaviour, element = "div", ...attributes }: EnhancedProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    let left = false;
    const lookAfter = (Module: Awaited<ReturnType<(typeof modules)[Behaviour]>>) => {
      if (left || root.current === null || isLookedAfter(root.current)) return;
      if (document.body.classList.contains(supported)) new Module(root.current);
    };
    const doWithout = () => document.body.classList.remove(supported);
    void modules[behaviour]().then(lookAfter, doWithout);
    return () => {
      left = true;
    };
  }, [behaviour]);
  const Element = element as "div";
  return <Element ref={root as Ref<HTMLDivElement>} {...attributes} />;
}
