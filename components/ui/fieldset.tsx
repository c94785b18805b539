import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Legend, type LegendOptions } from "./legend.tsx";
import { textOptions } from "./text-options.ts";

export interface FieldsetOptions {
  legend?: string | LegendOptions | undefined;
  /** Ids of hint and error, put together by the field inside. */
  describedBy?: string | undefined;
  id?: string | undefined;
  /** `group` where the description of several text fields must be spoken. */
  role?: "group" | undefined;
  classes?: string | undefined;
}

/** A group of fields that answer one question (nhsuk-frontend fieldset). */
export function Fieldset({
  legend,
  describedBy,
  id,
  role,
  classes,
  children,
}: FieldsetOptions & { children?: ReactNode }) {
  const options = textOptions(legend);
  return (
    <fieldset
      className={classNames("nhsuk-fieldset", classes)}
      id={id}
      role={role}
      aria-describedby={describedBy}
    >
      {options !== undefined && <Legend {...options} />}
      {children}
    </fieldset>
  );
}
