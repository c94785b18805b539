import { TextInput } from "#components/ui/text-input.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <TextInput
      {...c}
      name={c.name}
      label={c.label}
      prefix={c.prefix && textOf(c.prefix)}
      suffix={c.suffix && textOf(c.suffix)}
      afterInput={c.formGroup?.afterInput && textOf(c.formGroup.afterInput)}
    />
  ),
};
