import type { CardWords } from "./card-blocks.ts";
import type { CardLine } from "./card-drawings.ts";

/** How large a card is printed so that it stays one page of A4; `over`: as small as the smallest, and perhaps on two. */
export type CardSize = "large" | "medium" | "small" | "smallest" | "over";

interface Page {
  readonly size: CardSize;
  /** How many lines of how many characters fit, measured on pages that were printed; the last two have two columns. */
  readonly lines: number;
  readonly characters: number;
}

const pages: readonly Page[] = [
  { size: "large", lines: 34, characters: 50 },
  { size: "medium", lines: 40, characters: 58 },
  { size: "small", lines: 84, characters: 30 },
  { size: "smallest", lines: 104, characters: 36 },
];

/** A heading with the space around it is as high as this many lines. */
const headingLines = 2;

const charactersOf = ({ label, text, telephone }: CardLine): number =>
  [label, text, telephone].reduce((sum, part) => sum + (part === undefined ? 0 : part.length + 2), 0);

function linesAt({ blocks, under }: CardWords, characters: number): number {
  const wrapped = (length: number) => Math.max(1, Math.ceil(length / characters));
  const own = blocks.flatMap(({ items, lines }) => [...items, ...lines]).map(charactersOf);
  const texts = [...own, ...under.map((text) => text.length)];
  return (blocks.length + 1) * headingLines + texts.reduce((sum, length) => sum + wrapped(length), 0);
}

/** The largest size at which the card fits one page. */
export const sizeOf = (words: CardWords): CardSize =>
  pages.find(({ lines, characters }) => linesAt(words, characters) <= lines)?.size ?? "over";
