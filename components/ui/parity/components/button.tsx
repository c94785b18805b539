import { Button } from "#components/ui/button.tsx";
import { disabledOnce } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <Button {...c} />,
  inOurWay: [
    disabledOnce,
    {
      reason: "a link that looks like a button stays a link: it leads somewhere, and does not press",
      change: (html) => html.replace(/(<a .*nhsuk-button.*) role="button"/g, "$1"),
    },
  ],
};
