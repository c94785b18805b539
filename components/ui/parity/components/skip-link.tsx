import { SkipLink } from "#components/ui/skip-link.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => <SkipLink href={c.href} text={c.text ?? "Skip to main content"} />,
};
