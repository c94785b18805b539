import type { Block, Line } from "#lib/letter-blocks.ts";

const linesOf = (block: Block): readonly Line[] => {
  if (block.kind === "paragraph") return [block.line];
  if (block.kind === "list") return block.items;
  return block.kind === "table" ? block.rows.flat() : [];
};

/** The addresses to which a letter leads, each once, in its order: a page names one by its place. */
export function linksIn(blocks: readonly Block[]): readonly string[] {
  const links = blocks
    .flatMap(linesOf)
    .flat()
    .flatMap(({ href }) => (href === null ? [] : [href]));
  return [...new Set(links)];
}
