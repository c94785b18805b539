import type { AnchorHTMLAttributes } from "react";

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean };

/** Stands for the framework's link: a plain one, which `place.ts` follows without leaving the document where it can. */
export default function Anchor({ prefetch: _, children, ...attributes }: AnchorProps) {
  return <a {...attributes}>{children}</a>;
}
