import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Hint, type HintOptions } from "./hint.tsx";
import { Label, type LabelOptions } from "./label.tsx";
import { textOptions } from "./text-options.ts";

/** One answer that can be chosen. */
export interface ChoiceItem {
  value: string;
  text?: LabelOptions["text"];
  hint?: string | HintOptions | undefined;
  id?: string | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** What else is asked once this is chosen. Shown at all times where scripts do not run. */
  conditional?: ReactNode;
}

export interface ChoiceProps {
  type: "radio" | "checkbox";
  /** The class that the parts belong to. */
  block: string;
  item: ChoiceItem;
  id: string;
  name: string;
  checked: boolean;
  disabled?: boolean | undefined;
  /** Ids of what describes every choice, where no fieldset says it once. */
  describedBy?: string | undefined;
  itemClasses?: string | undefined;
  data?: Record<`data-${string}`, string | undefined> | undefined;
}

const hasConditional = (item: object): boolean =>
  "conditional" in item && item.conditional !== undefined && item.conditional !== null;

/** Whether one of the items asks for more once it is chosen. */
export const someConditional = (items: readonly object[]): boolean => items.some(hasConditional);

/** A radio or checkbox with its label, its hint, and what else is asked once it is chosen. */
export function Choice({ type, block, item, id, checked, ...props }: ChoiceProps) {
  const hint = textOptions(item.hint);
  const hintId = hint && (hint.id ?? `${id}-item-hint`);
  const conditionalId = hasConditional(item) ? `conditional-${id}` : undefined;
  return (
    <>
      <div className={classNames(`${block}__item`, props.itemClasses)}>
        <input
          className={`${block}__input`}
          id={id}
          name={props.name}
          type={type}
          value={item.value}
          defaultChecked={checked}
          disabled={item.disabled ?? props.disabled}
          aria-describedby={classNames(props.describedBy, hintId) || undefined}
          data-aria-controls={conditionalId}
          {...props.data}
        />
        <Label text={item.text} classes={`${block}__label`} htmlFor={id} />
        {hint && <Hint {...hint} id={hintId} classes={classNames(`${block}__hint`, hint.classes)} />}
      </div>
      {conditionalId !== undefined && (
        <div
          className={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}
