import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Marks of a sentence in which names stand: they keep their own direction. */
export const names = { bdi };

/** The same for a sentence with a telephone number, which calls when it is pressed. */
export const withTelephone = (telephone: string) => ({
  bdi,
  telephone,
  tel: (chunks: ReactNode) => <CallLink phone={telephone}>{chunks}</CallLink>,
});
