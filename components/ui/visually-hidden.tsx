import type { ReactNode } from "react";

/** Text that is spoken and searched but not seen. Put spaces inside it where words would otherwise run together. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}
