import { Enhanced, type EnhancedProps } from "./enhanced.tsx";

export interface ModuleRootProps extends EnhancedProps {
  /** Whether the props of the component ask for its behaviour; where not, no script is fetched for it. */
  wanted: boolean;
  /** What the module was told or moved about: when one of these changes, the element is made anew. */
  madeFor?: readonly unknown[] | undefined;
}

/**
 * The root of a component that has a module in nhsuk-frontend. It always says so (`data-module`), and loads the
 * module only where its behaviour is wanted.
 */
export function ModuleRoot({ wanted, madeFor, behaviour, ...attributes }: ModuleRootProps) {
  const drawn = { ...attributes, "data-module": `nhsuk-${behaviour}` };
  if (wanted) return <Enhanced key={JSON.stringify(madeFor)} {...drawn} behaviour={behaviour} />;
  const { element = "div", ...rest } = drawn;
  const Element = element as "div";
  return <Element {...rest} />;
}
