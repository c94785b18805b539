import { Radios, type RadiosProps } from "#components/ui/radios.tsx";
import { choicesOf, errorOf } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Radios
      {...c}
      name={c.name}
      items={choicesOf(c.items) as RadiosProps["items"][number][]}
      fieldset={c.fieldset || undefined}
      errorMessage={errorOf(c.errorMessage)}
    />
  ),
};
