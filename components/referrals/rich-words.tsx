import type { ReactNode } from "react";
import { CallLink } from "#components/ui/call-link.tsx";

/** A name inside a sentence: of another language, it does not turn the sentence round. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** The figures of a number, which come in pieces. */
const textOf = (chunks: ReactNode): string =>
  [chunks].flat().reduce<string>((text, one) => (typeof one === "string" ? text + one : text), "");

/** A telephone number inside a sentence, as the sentence has it. */
export const tel = (chunks: ReactNode) => <CallLink phone={textOf(chunks)}>{chunks}</CallLink>;
