import type { AnchorHTMLAttributes } from "react";

/** Stands for the framework's link: a plain one, which `place.ts` follows without leaving the document where it can. */
export default function Anchor({
  prefetch: _,
  ...attributes
}: AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }) {
  return <a {...attributes} />;
}
