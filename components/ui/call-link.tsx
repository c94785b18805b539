import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { Digits } from "./time-text.tsx";

const digitsOnly = (phone: string) => phone.replace(/[^+\d]/g, "");

export interface CallLinkProps {
  /** As people write it: "01632 960 180". */
  phone: string;
  className?: string | undefined;
  /** The number as the sentence has it; the number alone when left out. */
  children?: ReactNode;
}

/** A telephone number that calls when it is pressed, as it is written, in one line. */
export function CallLink({ phone, className, children = phone }: CallLinkProps) {
  return (
    <Link className={className} href={`tel:${digitsOnly(phone)}`}>
      <Digits>{children}</Digits>
    </Link>
  );
}
