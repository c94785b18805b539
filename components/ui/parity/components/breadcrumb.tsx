import type { Context } from "../fixtures.ts";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import type { ParityOf } from "../parity-of.ts";

const withLanguage = ({ attributes, ...options }: Context) => ({ ...options, lang: attributes?.lang });

export const component: ParityOf = {
  draw: (c) => (
    <Breadcrumb
      {...c}
      items={c.items.map(({ classes: _, ...item }: Context) => withLanguage(item))}
      ariaLabel="Breadcrumb"
      backLink={{ visuallyHiddenText: "Back to", ...withLanguage(c.backLink ?? {}) }}
    />
  ),
};
