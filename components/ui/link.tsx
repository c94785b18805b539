import type { AnchorHTMLAttributes, ReactNode } from "react";
import NextLink from "next/link";

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "children"> {
  href: string;
  children?: ReactNode;
  /** It leads from one person's pages to another's: a full navigation, so that nothing of the first stays in the browser. */
  switchesPerson?: boolean | undefined;
}

/** Addresses that are pages of ours; machine doors under /api answer with redirects that need a real navigation. */
const ownPage = /^\/(?!\/|api\/)/;

/**
 * The one place that knows how a link is drawn. Pages of our own, of one person, are opened without a full load and are
 * never fetched ahead, because a page that was not opened must not appear in the list of who looked.
 */
export function Link({ href, children, switchesPerson = false, ...rest }: LinkProps) {
  if (switchesPerson || !ownPage.test(href)) {
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
