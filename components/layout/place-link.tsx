"use client";

import type { ReactNode } from "react";
import { usePathname } from "next/navigation";
import { Link } from "../ui/link.tsx";

export interface PlaceLinkProps {
  href: string;
  /** Beginnings of the addresses of pages that belong to this place. */
  under: readonly string[];
  className: string;
  children: ReactNode;
}

/** A link of the main navigation that knows whether one is there: the frame stays while pages come and go. */
export function PlaceLink({ href, under, className, children }: PlaceLinkProps) {
  const path = usePathname();
  const inside = under.some((start) => path === start || path?.startsWith(`${start}/`));
  return (
    <Link
      className={className}
      href={href}
      aria-current={path === href ? "page" : inside ? "true" : undefined}
    >
      {children}
    </Link>
  );
}
