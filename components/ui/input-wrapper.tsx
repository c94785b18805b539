import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { FormGroupOptions } from "./field.tsx";

export interface InputWrapperProps {
  formGroup?: FormGroupOptions | undefined;
  /** Stands before the field in its row, such as "£"; the label must say it too. */
  prefix?: ReactNode;
  /** Stands after the field in its row, such as "kg"; the label must say it too. */
  suffix?: ReactNode;
  large?: boolean | undefined;
  classes?: string | undefined;
  children: ReactNode;
}

function Affix({ type, children }: { type: "prefix" | "suffix"; children: ReactNode }) {
  return (
    <div className={`nhsuk-input-wrapper__${type}`} aria-hidden="true">
      {children}
    </div>
  );
}

/** The row of a control and what stands beside it; without anything beside it the control stands alone. */
export function InputWrapper({ formGroup, prefix, suffix, large, classes, children }: InputWrapperProps) {
  const { beforeInput, afterInput } = formGroup ?? {};
  const beside = [beforeInput, prefix, suffix, afterInput, classes];
  if (beside.every((part) => part === undefined)) return children;
  return (
    <div className={classNames("nhsuk-input-wrapper", large && "nhsuk-input-wrapper--large", classes)}>
      {beforeInput}
      {prefix !== undefined && <Affix type="prefix">{prefix}</Affix>}
      {children}
      {suffix !== undefined && <Affix type="suffix">{suffix}</Affix>}
      {afterInput}
    </div>
  );
}
