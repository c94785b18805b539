import type { InputHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import { controlAttributes, Field, type FieldOptions } from "./field.tsx";
import { isWrong, type FieldModule } from "./form-group.tsx";
import { InputWrapper, type InputWrapperProps } from "./input-wrapper.tsx";

export interface TextInputProps extends FieldOptions, Pick<InputWrapperProps, "prefix" | "suffix"> {
  value?: string | undefined;
  type?: "text" | "search" | "email" | "tel" | "url" | "password" | "number" | undefined;
  inputmode?: "none" | "numeric" | "decimal" | "tel" | "email" | "url" | "search" | "text" | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: "none" | "sentences" | "words" | "characters" | undefined;
  spellcheck?: boolean | undefined;
  /** A regular expression; forms of ours are checked by the server, so it only helps some keyboards. */
  pattern?: string | undefined;
  placeholder?: string | undefined;
  /** How many characters are expected. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  /** For numbers and codes: a typeface in which every character can be told apart. */
  code?: boolean | undefined;
  large?: boolean | undefined;
  inputWrapper?: { classes?: string | undefined } | undefined;
  attributes?: InputHTMLAttributes<HTMLInputElement> | undefined;
}

function Control(props: TextInputProps) {
  const { width, classes } = props;
  const sized = width !== undefined && !classes?.includes("nhsuk-input--width-");
  return (
    <input
      {...controlAttributes(props)}
      className={classNames(
        "nhsuk-input",
        props.large && "nhsuk-input--large",
        props.code && "nhsuk-input--code",
        isWrong(props) && "nhsuk-input--error",
        sized && `nhsuk-input--width-${width}`,
        classes,
      )}
      type={props.type ?? "text"}
      spellCheck={props.spellcheck}
      defaultValue={props.value}
      autoComplete={props.autocomplete}
      autoCapitalize={props.autocapitalize}
      pattern={props.pattern}
      placeholder={props.placeholder}
      inputMode={props.inputmode}
      {...props.attributes}
    />
  );
}

/** One line of text to type (nhsuk-frontend input). */
export function TextInput({ module, ...props }: TextInputProps & { module?: FieldModule | undefined }) {
  const { formGroup, prefix, suffix, large, inputWrapper } = props;
  return (
    <Field field={props} module={module}>
      <InputWrapper
        formGroup={formGroup}
        prefix={prefix}
        suffix={suffix}
        large={large}
        classes={inputWrapper?.classes}
      >
        <Control {...props} />
      </InputWrapper>
    </Field>
  );
}
