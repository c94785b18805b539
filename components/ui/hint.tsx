import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface HintOptions {
  text: ReactNode;
  id?: string | undefined;
  classes?: string | undefined;
}

/** Help for one question or answer, in the secondary colour (nhsuk-frontend hint). */
export function Hint({ text, id, classes }: HintOptions) {
  return (
    <div className={classNames("nhsuk-hint", classes)} id={id}>
      {text}
    </div>
  );
}
