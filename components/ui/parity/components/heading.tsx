import { Heading } from "#components/ui/heading.tsx";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = { draw: (c) => <Heading {...c} text={c.text} /> };
