import { Choice, someConditional, type ChoiceItem } from "./choice.tsx";
import { choiceId, Choices, Divider, type ChoicesOptions } from "./choices.tsx";
import { describedBy } from "./form-group.tsx";

export interface CheckboxItem extends ChoiceItem {
  /** When it is sent under another name than the others. */
  name?: string | undefined;
  /**
   * `exclusive` unticks all others ("None of these"); without script both can be ticked, so the server refuses that.
   * `inclusive` ticks all others, and is there only with script.
   */
  behaviour?: "exclusive" | "inclusive" | undefined;
  /** Which boxes the behaviour is about; all of the same name when not given. */
  behaviourGroup?: string | undefined;
}

export interface CheckboxesProps extends ChoicesOptions {
  name: string;
  items: readonly (CheckboxItem | CheckboxDivider)[];
  /** The values ticked so far. */
  values?: readonly string[] | undefined;
}

export interface CheckboxDivider {
  divider: string;
  /** `inclusive` beside an inclusive item, so that it too is there only with script. */
  behaviour?: "inclusive" | undefined;
}

const scriptOnly = ({ behaviour }: { behaviour?: string | undefined }) =>
  behaviour === "inclusive" ? "nhsuk-u-frontend-not-supported-hidden" : "";

const isTicked = (item: CheckboxItem, { values }: CheckboxesProps): boolean =>
  item.checked ?? values?.includes(item.value) ?? false;

function Checkbox({ item, id, of }: { item: CheckboxItem; id: string; of: CheckboxesProps }) {
  return (
    <Choice
      type="checkbox"
      block="nhsuk-checkboxes"
      item={item}
      id={item.id ?? id}
      name={item.name ?? of.name}
      checked={isTicked(item, of)}
      disabled={of.disabled}
      describedBy={of.fieldset === undefined ? describedBy(of.idPrefix ?? of.name, of) : undefined}
      itemClasses={scriptOnly(item)}
      data={{ "data-behaviour": item.behaviour, "data-behaviour-group": item.behaviourGroup }}
    />
  );
}

/**
 * One question with any number of answers (nhsuk-frontend checkboxes). A script is loaded only when an item is
 * `conditional` or has a `behaviour`.
 */
export function Checkboxes(props: CheckboxesProps) {
  const { items, name } = props;
  const id = props.idPrefix ?? name;
  return (
    <Choices
      behaviour="checkboxes"
      id={id}
      options={props}
      wanted={someConditional(items) || items.some(({ behaviour }) => behaviour !== undefined)}
      chosen={items.flatMap((item) => ("divider" in item || !isTicked(item, props) ? [] : [item.value]))}
    >
      {items.map((item, index) => {
        const own = choiceId(id, index);
        if ("divider" in item)
          return (
            <Divider of="nhsuk-checkboxes" key={own} classes={scriptOnly(item)}>
              {item.divider}
            </Divider>
          );
        return <Checkbox key={own} item={item} id={own} of={props} />;
      })}
    </Choices>
  );
}
