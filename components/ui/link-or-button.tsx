import type { ReactNode } from "react";
import { Link } from "./link.tsx";

/** Where something leads, or what it sends. */
export interface LinkOrButtonTarget {
  /** Without an address, or with a type, it is a button that sends its form. */
  href?: string | undefined;
  type?: "submit" | "button" | "reset" | undefined;
  /** With `value`, what the button adds to what its form sends. */
  name?: string | undefined;
  value?: string | undefined;
}

interface LinkOrButtonProps extends LinkOrButtonTarget {
  className: string;
  id?: string | undefined;
  lang?: string | undefined;
  children: ReactNode;
}

/** What looks like a link: a link where it leads somewhere, a button where it does something. */
export function LinkOrButton(props: LinkOrButtonProps) {
  const { href, type, name, value, className, id, lang, children } = props;
  const attributes = { className, id, lang };
  if (href !== undefined && type === undefined) {
    return (
      <Link {...attributes} href={href}>
        {children}
      </Link>
    );
  }
  return (
    <button {...attributes} type={type ?? "submit"} name={name} value={value}>
      {children}
    </button>
  );
}
