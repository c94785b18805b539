import type { NotOurs } from "../parity-of.ts";

export const component: NotOurs = {
  notOurs:
    "it shows program code, with a button to copy it, to people who write programs; the product has none to show",
};
