import type { Context } from "../fixtures.ts";
import { DoDontList } from "#components/ui/do-dont-list.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <DoDontList
      icon={c.icon}
      heading={textOf(c.heading ?? c.title)}
      headingLevel={c.heading?.level}
      prefixText={c.hidePrefix ? undefined : (c.prefixText ?? (c.icon === "cross" ? "do not" : undefined))}
      items={c.items.map((item: Context) => ({ text: item.text ?? textOf(item.item) }))}
    />
  ),
};
