import type { ReactNode } from "react";
import { Fieldset, type FieldsetOptions } from "./fieldset.tsx";
import { describedBy, FormGroup, HintAndError, type Advice } from "./form-group.tsx";

/** What a question with several controls is given, whatever the controls are. */
export interface GroupOptions extends Advice {
  /** The question, as the legend of a fieldset. Leave it out only inside another fieldset. */
  fieldset?: FieldsetOptions | undefined;
  formGroup?: GroupedFormGroupOptions | undefined;
  disabled?: boolean | undefined;
  classes?: string | undefined;
}

export interface GroupedFormGroupOptions {
  classes?: string | undefined;
  /** Drawn before the first control. */
  beforeInputs?: ReactNode;
  /** Drawn after the last control. */
  afterInputs?: ReactNode;
}

/** A question with several controls: its fieldset, hint and error, and the controls as children. */
export function GroupedFields({
  id,
  role,
  group,
  children,
}: {
  id: string;
  role?: FieldsetOptions["role"];
  group: GroupOptions & { wrong?: boolean | undefined };
  children: ReactNode;
}) {
  const { hint, errorMessage, fieldset } = group;
  const inner = (
    <>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      {children}
    </>
  );
  const described = describedBy(id, group, fieldset?.describedBy);
  return (
    <FormGroup errorMessage={errorMessage ?? (group.wrong || undefined)} classes={group.formGroup?.classes}>
      {fieldset === undefined ? (
        inner
      ) : (
        <Fieldset {...fieldset} role={fieldset.role ?? role} describedBy={described}>
          {inner}
        </Fieldset>
      )}
    </FormGroup>
  );
}
