import { ErrorMessage } from "#components/ui/error-message.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <ErrorMessage {...c} text={c.text} />,
  leftOut: [
    { reason: "the body of the example is not in its file", is: (_, name) => name.includes("call block") },
  ],
};
