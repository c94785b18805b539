import { Choice, someConditional, type ChoiceItem } from "./choice.tsx";
import { choiceId, Choices, Divider, type ChoicesOptions } from "./choices.tsx";

export type RadioItem = ChoiceItem;

export interface RadiosProps extends ChoicesOptions {
  name: string;
  items: readonly (RadioItem | { divider: string })[];
  /** The value chosen so far. */
  value?: string | undefined;
}

/**
 * One question with one answer to choose (nhsuk-frontend radios). Nothing is chosen unless `value` says so. A script
 * is loaded only when an item is `conditional`.
 */
export function Radios(props: RadiosProps) {
  const { items, name, value } = props;
  const id = props.idPrefix ?? name;
  const isChosen = (item: RadioItem) => item.checked ?? (value !== undefined && value === item.value);
  return (
    <Choices
      behaviour="radios"
      id={id}
      options={props}
      wanted={someConditional(items)}
      chosen={items.flatMap((item) => ("divider" in item || !isChosen(item) ? [] : [item.value]))}
    >
      {items.map((item, index) => {
        const own = choiceId(id, index);
        if ("divider" in item)
          return (
            <Divider of="nhsuk-radios" key={own}>
              {item.divider}
            </Divider>
          );
        return (
          <Choice
            key={own}
            type="radio"
            block="nhsuk-radios"
            item={item}
            id={item.id ?? own}
            name={name}
            checked={isChosen(item)}
            disabled={props.disabled}
          />
        );
      })}
    </Choices>
  );
}
