import { TextInput } from "#components/ui/text-input.tsx";
import { errorOf, formGroupOf } from "../fields.ts";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <TextInput
      {...c}
      name={c.name}
      label={c.label}
      errorMessage={errorOf(c.errorMessage)}
      prefix={c.prefix && textOf(c.prefix)}
      suffix={c.suffix && textOf(c.suffix)}
      formGroup={formGroupOf(c.formGroup)}
    />
  ),
};
