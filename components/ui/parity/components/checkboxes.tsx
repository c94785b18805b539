import { Checkboxes, type CheckboxesProps } from "#components/ui/checkboxes.tsx";
import type { Context } from "../fixtures.ts";
import { choicesOf, errorOf } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

/** Two options have older names, which nhsuk-frontend still reads. */
const itemsOf = (items: Context[]) =>
  choicesOf(items).map(({ exclusive, exclusiveGroup, ...item }: Context) => ({
    ...item,
    behaviour: exclusive ? "exclusive" : item.behaviour,
    behaviourGroup: exclusiveGroup ?? item.behaviourGroup,
  })) as unknown as CheckboxesProps["items"];

export const component: ParityOf = {
  draw: (c) => (
    <Checkboxes
      {...c}
      name={c.name}
      items={itemsOf(c.items)}
      fieldset={c.fieldset || undefined}
      errorMessage={errorOf(c.errorMessage)}
    />
  ),
};
