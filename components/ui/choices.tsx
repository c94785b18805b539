import type { ReactNode } from "react";
import { ModuleRoot } from "./behaviour/module-root.tsx";
import { classNames } from "./class-names.ts";
import { GroupedFields, type GroupOptions } from "./grouped-fields.tsx";

/** What radios and checkboxes have in common. */
export interface ChoicesOptions extends GroupOptions {
  /** What ids begin with; the name when not given. The first item has it as its id, so that an error can link there. */
  idPrefix?: string | undefined;
  /** Smaller boxes, for lists of filters on wide screens. */
  small?: boolean | undefined;
  /** In one row, for two short answers. */
  inline?: boolean | undefined;
}

/** The id of one of the choices: the first has the id of them all. */
export const choiceId = (idPrefix: string, index: number): string =>
  index === 0 ? idPrefix : `${idPrefix}-${index + 1}`;

/** A line with "or" between choices. */
export function Divider({ of, classes, children }: { of: string; classes?: string; children: ReactNode }) {
  return <div className={classNames(`${of}__divider`, classes)}>{children}</div>;
}

/** The box round radios or checkboxes, with the module that looks after them where their items need one. */
export function Choices({
  behaviour,
  id,
  options,
  wanted,
  chosen,
  children,
}: {
  behaviour: "radios" | "checkboxes";
  id: string;
  options: ChoicesOptions;
  wanted: boolean;
  /** What is chosen as the page is drawn. */
  chosen: readonly string[];
  children: ReactNode;
}) {
  const block = `nhsuk-${behaviour}`;
  const { small, inline, classes, formGroup } = options;
  return (
    <GroupedFields id={id} group={options}>
      <ModuleRoot
        behaviour={behaviour}
        wanted={wanted}
        madeFor={chosen}
        className={classNames(block, small && `${block}--small`, inline && `${block}--inline`, classes)}
      >
        {formGroup?.beforeInputs}
        {children}
        {formGroup?.afterInputs}
      </ModuleRoot>
    </GroupedFields>
  );
}
