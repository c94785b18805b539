import type { SelectHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import { controlAttributes, Field, type FieldOptions } from "./field.tsx";
import { isWrong } from "./form-group.tsx";
import { InputWrapper } from "./input-wrapper.tsx";

export interface SelectItem {
  value: string;
  text: string;
  disabled?: boolean | undefined;
}

export interface SelectProps extends FieldOptions {
  items: readonly (SelectItem | { divider: true })[];
  /** The value chosen so far; the browser chooses the first when not given. */
  value?: string | undefined;
  inputWrapper?: { classes?: string | undefined } | undefined;
  attributes?: SelectHTMLAttributes<HTMLSelectElement> | undefined;
}

/** One answer of a list that opens (nhsuk-frontend select). Radios are easier for most people: use it as a last resort. */
export function Select(props: SelectProps) {
  return (
    <Field field={props}>
      <InputWrapper formGroup={props.formGroup} classes={props.inputWrapper?.classes}>
        <select
          {...controlAttributes(props)}
          className={classNames("nhsuk-select", isWrong(props) && "nhsuk-select--error", props.classes)}
          defaultValue={props.value}
          {...props.attributes}
        >
          {props.items.map((item, index) =>
            "divider" in item ? (
              <hr key={index} />
            ) : (
              <option key={index} value={item.value} disabled={item.disabled}>
                {item.text}
              </option>
            ),
          )}
        </select>
      </InputWrapper>
    </Field>
  );
}
