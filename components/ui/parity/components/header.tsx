import type { NotOurs } from "../parity-of.ts";

export const component: NotOurs = {
  notOurs:
    "its logo is a trade mark; the product's own header, a light bar on a phone and an ink one above, is components/layout/header",
};
