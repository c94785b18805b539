import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import type { FormAction } from "../ui/patterns/form.tsx";

export interface LogOutFormProps {
  action: FormAction;
  text: string;
  /** A button, the main one of its page or not; or a word among links, in the header or elsewhere. */
  look: "button" | "secondary" | "header" | "link";
  /** What is sent with it. */
  children?: ReactNode;
}

const wordClasses = { header: "app-header__link", link: "app-link-button" };

/** Logging out changes something, so it is a button in a form and never a link; works without script. */
export function LogOutForm({ action, text, look, children }: LogOutFormProps) {
  return (
    <form action={action} data-log-out {...(typeof action === "string" ? { method: "post" } : {})}>
      {children}
      {look === "button" || look === "secondary" ? (
        <Button text={text} variant={look === "secondary" ? look : undefined} />
      ) : (
        <button className={wordClasses[look]} type="submit">
          {text}
        </button>
      )}
    </form>
  );
}
