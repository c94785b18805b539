import { Scroll } from "#components/ui/scroll.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Scroll {...c} labelledBy={c.labelledBy}>
      {c.wasHtml ? c.text : c.text === undefined ? c.body : <p>{c.text}</p>}
    </Scroll>
  ),
  bodyIn: "nhsuk-scroll__content",
};
