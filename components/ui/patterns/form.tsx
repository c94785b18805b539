import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { HiddenFields, type HiddenValues } from "./hidden-fields.tsx";

/** Where a form goes: an address, or an action of the server. */
export type FormAction = string | ((form: FormData) => void | Promise<void>);

export interface FormProps {
  action: FormAction;
  /** For an address: `get` where nothing changes and what is sent may be seen in the address. */
  method?: "get" | "post" | undefined;
  /** Sent as `key`. What is done under it is done once, however often the form is sent, and its draft is kept by it. */
  oneTimeKey?: string | undefined;
  hidden?: HiddenValues | undefined;
  /** Says the act: "Continue", "Confirm and book". Left out where a field has its own, as a search has. */
  button?: ReactNode;
  /** Sends the same fields to do something less, such as "Save and come back later". */
  otherButton?: { text: ReactNode; name: string; value: string } | undefined;
  role?: "search" | undefined;
  /** Names the search where a page has more than one. */
  label?: string | undefined;
  classes?: string | undefined;
  children?: ReactNode;
}

function Buttons({ button, otherButton }: Pick<FormProps, "button" | "otherButton">) {
  if (button === undefined) return null;
  if (otherButton === undefined) return <Button text={button} />;
  return (
    <div className="nhsuk-button-group">
      <Button text={button} />
      <Button variant="secondary" {...otherButton} />
    </div>
  );
}

/**
 * A form that works without script: fields as children, then its one green button. The browser checks nothing, so
 * that everybody gets the same words for what is wrong, and none before they send it.
 */
export function Form({
  action,
  method = "post",
  oneTimeKey,
  hidden,
  role,
  label,
  classes,
  children,
  ...buttons
}: FormProps) {
  return (
    <form
      className={classes}
      action={action}
      noValidate
      role={role}
      aria-label={label}
      {...(typeof action === "string" && { method })}
    >
      <HiddenFields values={{ key: oneTimeKey, ...hidden }} />
      {children}
      <Buttons {...buttons} />
    </form>
  );
}
