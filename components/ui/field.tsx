import type { ReactNode } from "react";
import { describedBy, FormGroup, HintAndError, type Advice, type FieldModule } from "./form-group.tsx";
import { Label, type LabelOptions } from "./label.tsx";
import { textOptions } from "./text-options.ts";

/** What every field of one control is given, whatever the control is. */
export interface FieldOptions extends Advice {
  name: string;
  /** The name when not given. An error summary links to it. */
  id?: string | undefined;
  label: string | LabelOptions;
  /** Ids of what else describes the field, before its own hint and error. */
  describedBy?: string | undefined;
  disabled?: boolean | undefined;
  /** Classes of the control itself. */
  classes?: string | undefined;
  formGroup?: FormGroupOptions | undefined;
}

export interface FormGroupOptions {
  classes?: string | undefined;
  /** Drawn right before the control. */
  beforeInput?: ReactNode;
  /** Drawn right after the control. */
  afterInput?: ReactNode;
}

/** The attributes that every control has, from the options of its field. */
export const controlAttributes = ({ id, ...field }: FieldOptions) => ({
  id: id ?? field.name,
  name: field.name,
  disabled: field.disabled,
  "aria-describedby": describedBy(id ?? field.name, field, field.describedBy),
});

/** A label, its hint and error, and the control that is given as children. */
export function Field({
  field,
  module,
  children,
}: {
  field: FieldOptions;
  module?: FieldModule | undefined;
  children: ReactNode;
}) {
  const id = field.id ?? field.name;
  const { hint, errorMessage } = field;
  return (
    <FormGroup errorMessage={errorMessage} classes={field.formGroup?.classes} module={module}>
      <Label {...textOptions(field.label)} htmlFor={id} />
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      {children}
    </FormGroup>
  );
}
