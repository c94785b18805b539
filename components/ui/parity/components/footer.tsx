import type { NotOurs } from "../parity-of.ts";

export const component: NotOurs = {
  notOurs:
    "it ends a website of the NHS, with its copyright; the product's own footer, one row of links that is the same on every page and the words that it is no NHS service, is components/layout/footer",
};
