import { Link } from "../link.tsx";
import type { FormAction } from "./form.tsx";
import { HiddenFields } from "./hidden-fields.tsx";

/** Where a step leads: an address, or a form where it changes something. */
export type StepTo =
  | { href: string }
  | {
      action: FormAction;
      /** What is done under it is done once, however often the form is sent. */
      oneTimeKey?: string | undefined;
    };

export interface StepProps {
  to: StepTo;
  text: string;
  /** Of the link, and of the button too where none is given for it. */
  className: string;
  buttonClassName?: string | undefined;
  /** Of a link: see there. */
  switchesPerson?: boolean | undefined;
}

/** One way onward: a link where it only leads somewhere, a button in a form where it does something. Needs no script. */
export function Step({ to, text, className, buttonClassName = className, switchesPerson }: StepProps) {
  if ("href" in to) {
    return (
      <Link className={className} href={to.href} switchesPerson={switchesPerson}>
        {text}
      </Link>
    );
  }
  return (
    <form action={to.action} {...(typeof to.action === "string" && { method: "post" })}>
      <HiddenFields values={{ key: to.oneTimeKey }} />
      <button className={buttonClassName} type="submit">
        {text}
      </button>
    </form>
  );
}
