import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { ErrorMessageOptions } from "./error-message.tsx";
import { FormGroup, HintAndError, describedBy } from "./form-group.tsx";
import type { HintOptions } from "./hint.tsx";
import { Label, type LabelOptions } from "./label.tsx";
import { textOptions } from "./text-options.ts";

export interface TextInputProps {
  name: string;
  /** The name when not given. */
  id?: string | undefined;
  label: string | LabelOptions;
  hint?: string | HintOptions | undefined;
  errorMessage?: string | ErrorMessageOptions | true | undefined;
  value?: string | undefined;
  type?: "text" | "search" | "email" | "tel" | "url" | "password" | "number" | undefined;
  inputmode?: "numeric" | "tel" | "email" | "search" | "text" | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  placeholder?: string | undefined;
  /** How many characters are expected. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  /** For numbers and codes: a typeface in which every character can be told apart. */
  code?: boolean | undefined;
  large?: boolean | undefined;
  disabled?: boolean | undefined;
  classes?: string | undefined;
  prefix?: ReactNode;
  suffix?: ReactNode;
  /** Drawn in the same row, after the field. */
  afterInput?: ReactNode;
  wrapperClasses?: string | undefined;
  formGroupClasses?: string | undefined;
}

function Field(props: TextInputProps & { id: string }) {
  const { errorMessage, width, classes } = props;
  const wrong = errorMessage !== undefined && errorMessage !== "";
  const sized = width !== undefined && !classes?.includes("nhsuk-input--width-");
  return (
    <input
      className={classNames(
        "nhsuk-input",
        props.large && "nhsuk-input--large",
        props.code && "nhsuk-input--code",
        wrong && "nhsuk-input--error",
        sized && `nhsuk-input--width-${width}`,
        classes,
      )}
      id={props.id}
      name={props.name}
      type={props.type ?? "text"}
      spellCheck={props.spellcheck}
      defaultValue={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(props)}
      autoComplete={props.autocomplete}
      placeholder={props.placeholder}
      inputMode={props.inputmode}
    />
  );
}

/** One line of text to type (nhsuk-frontend input). */
export function TextInput(props: TextInputProps) {
  const { prefix, suffix, afterInput, wrapperClasses, large } = props;
  const id = props.id ?? props.name;
  const wrapped = [prefix, suffix, afterInput, wrapperClasses].some((part) => part !== undefined);
  const field = <Field {...props} id={id} />;
  return (
    <FormGroup errorMessage={props.errorMessage} classes={props.formGroupClasses}>
      <Label {...textOptions(props.label)} htmlFor={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {wrapped ? (
        <div
          className={classNames("nhsuk-input-wrapper", large && "nhsuk-input-wrapper--large", wrapperClasses)}
        >
          {prefix !== undefined && (
            <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {field}
          {suffix !== undefined && (
            <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
          {afterInput}
        </div>
      ) : (
        field
      )}
    </FormGroup>
  );
}
