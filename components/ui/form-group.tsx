import type { ReactNode } from "react";
import type { EnhancedProps } from "./behaviour/enhanced.tsx";
import { ModuleRoot } from "./behaviour/module-root.tsx";
import { classNames } from "./class-names.ts";
import { ErrorMessage, type ErrorMessageOptions } from "./error-message.tsx";
import { Hint, type HintOptions } from "./hint.tsx";
import { textOptions } from "./text-options.ts";

/** What a field or a group of fields may say beside its label. */
export interface Advice {
  hint?: string | HintOptions | undefined;
  /** `true` marks the field as wrong without repeating words that stand elsewhere. */
  errorMessage?: ErrorMessageOptions | true | undefined;
}

export interface FormGroupProps {
  errorMessage?: Advice["errorMessage"];
  classes?: string | undefined;
  /** For a component whose whole box is looked after by a module of nhsuk-frontend. */
  module?: FieldModule | undefined;
  children: ReactNode;
}

/** The module of nhsuk-frontend that looks after a field, and what it is told in `data-` attributes. */
export interface FieldModule {
  behaviour: EnhancedProps["behaviour"];
  wanted: boolean;
  data: Record<`data-${string}`, string | undefined>;
  /** What else the module looks at only once, or moved: when it changes, the field is made anew. */
  madeFor?: readonly unknown[] | undefined;
}

const errorOf = ({ errorMessage }: Advice) => (errorMessage === true ? undefined : errorMessage);

/** Whether the answer is marked as wrong. */
export const isWrong = ({ errorMessage }: Advice): boolean => errorMessage !== undefined;

/** The ids of a field's hint and error, in that order, for `aria-describedby`; undefined when it has neither. */
export function describedBy(id: string, advice: Advice, first?: string): string | undefined {
  const hint = textOptions(advice.hint);
  const error = errorOf(advice);
  const ids = classNames(first, hint && (hint.id ?? `${id}-hint`), error && (error.id ?? `${id}-error`));
  return ids === "" ? undefined : ids;
}

/** Hint and error of a field, with the ids that `describedBy` names. */
export function HintAndError({ id, ...advice }: Advice & { id: string }) {
  const hint = textOptions(advice.hint);
  const error = errorOf(advice);
  return (
    <>
      {hint && <Hint {...hint} id={hint.id ?? `${id}-hint`} />}
      {error && <ErrorMessage {...error} id={error.id ?? `${id}-error`} />}
    </>
  );
}

/** The box round a field, with the red edge when its answer is wrong. */
export function FormGroup({ errorMessage, classes, module, children }: FormGroupProps) {
  const wrong = isWrong({ errorMessage });
  const className = classNames("nhsuk-form-group", wrong && "nhsuk-form-group--error", classes);
  if (module === undefined) return <div className={className}>{children}</div>;
  const { behaviour, wanted, data, madeFor = [] } = module;
  return (
    <ModuleRoot
      {...data}
      behaviour={behaviour}
      wanted={wanted}
      madeFor={[data, ...madeFor]}
      className={className}
    >
      {children}
    </ModuleRoot>
  );
}
