import { Select } from "#components/ui/select.tsx";
import { errorOf, formGroupOf } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Select
      {...c}
      name={c.name}
      label={c.label}
      items={c.items}
      errorMessage={errorOf(c.errorMessage)}
      formGroup={formGroupOf(c.formGroup)}
    />
  ),
};
