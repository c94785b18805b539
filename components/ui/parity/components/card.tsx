import type { Context } from "../fixtures.ts";
import { ContentCard } from "#components/ui/content-card.tsx";
import { cardOptions } from "../given.ts";
import { innerHtml } from "../canonical.ts";
import { latePictures } from "../pictures.ts";
import type { ParityOf } from "../parity-of.ts";

/** A text that was HTML is content of its own, and no paragraph. */
function content({ description, body }: Context) {
  if (typeof description === "string") return { description };
  if (description?.wasHtml) return { children: description.text };
  return description === undefined ? { children: body } : { description: description.text };
}

export const component: ParityOf = {
  draw: (c) => <ContentCard {...cardOptions(c)} {...content(c)} />,
  bodyIn: (html) => innerHtml(html, "nhsuk-card__content", ["nhsuk-card__heading", "nhsuk-icon"]),
  inOurWay: [latePictures],
};
