import type { AnchorHTMLAttributes, ReactNode } from "react";
import NextLink from "next/link";

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "children"> {
  href: string;
  children?: ReactNode;
}

/** Addresses that are pages of ours; machine doors under /api answer with redirects that need a real navigation. */
const ownPage = /^\/(?!\/|api\/)/;

/**
 * The one place that knows how a link is drawn. Pages of our own are opened without a full load and are never
 * fetched ahead, because a page that was not opened must not appear in the list of who looked.
 */
export function Link({ href, children, ...rest }: LinkProps) {
  if (!ownPage.test(href)) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <NextLink href={href} prefetch={false} {...(rest as Record<string, unknown>)}>
      {children}
    </NextLink>
  );
}
