import type { TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import { controlAttributes, Field, type FieldOptions } from "./field.tsx";
import { isWrong, type FieldModule } from "./form-group.tsx";

export interface TextareaProps extends FieldOptions {
  value?: string | undefined;
  /** Five when not given. */
  rows?: number | undefined;
  autocomplete?: string | undefined;
  spellcheck?: boolean | undefined;
  attributes?: TextareaHTMLAttributes<HTMLTextAreaElement> | undefined;
}

/** Several lines of text to type (nhsuk-frontend textarea). */
export function Textarea({ module, ...props }: TextareaProps & { module?: FieldModule | undefined }) {
  return (
    <Field field={props} module={module}>
      {props.formGroup?.beforeInput}
      <textarea
        {...controlAttributes(props)}
        className={classNames("nhsuk-textarea", isWrong(props) && "nhsuk-textarea--error", props.classes)}
        rows={props.rows ?? 5}
        spellCheck={props.spellcheck}
        autoComplete={props.autocomplete}
        defaultValue={props.value}
        {...props.attributes}
      />
      {props.formGroup?.afterInput}
    </Field>
  );
}
