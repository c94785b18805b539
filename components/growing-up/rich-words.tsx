import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";

/** Names inside a sentence: of another language, they do not turn it round. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** The number inside a sentence that calls when it is pressed. */
export const telOf = (phone: string) => (chunks: ReactNode) => <CallLink phone={phone}>{chunks}</CallLink>;
