import { SearchInput } from "#components/ui/search-input.tsx";
import { disabledOnce, errorOf } from "../fields.ts";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <SearchInput
      {...c}
      name={c.name}
      label={c.label}
      errorMessage={errorOf(c.errorMessage)}
      prefix={c.prefix && textOf(c.prefix)}
      button={c.button === false ? false : { ariaLabel: "Search", ...c.button }}
    />
  ),
  inOurWay: [disabledOnce],
};
