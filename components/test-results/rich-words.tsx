import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Marks of a sentence in which names stand: they keep their own direction in every language. */
export const names = { bdi };

/** The same for a sentence with a telephone number: it is a link and does not break across lines. */
export function withTelephone(telephone: string) {
  return {
    bdi,
    telephone,
    tel: (chunks: ReactNode) => <CallLink phone={telephone}>{chunks}</CallLink>,
  };
}
