import type { Context } from "../fixtures.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Tabs
      {...c}
      title={c.visuallyHiddenText ?? "Contents"}
      items={c.items.map((item: Context) => ({ ...item, panel: item.panel.text }))}
    />
  ),
};
