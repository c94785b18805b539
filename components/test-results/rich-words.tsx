import type { ReactNode } from "react";
import { Digits } from "#components/ui/time-text.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Marks of a sentence in which names stand: they keep their own direction in every language. */
export const names = { bdi };

/** The same for a sentence with a telephone number: it is a link and does not break across lines. */
export function withTelephone(telephone: string) {
  const href = `tel:${telephone.replaceAll(/[^\d+]/g, "")}`;
  return {
    bdi,
    telephone,
    tel: (chunks: ReactNode) => (
      <a href={href}>
        <Digits>{chunks}</Digits>
      </a>
    ),
  };
}
