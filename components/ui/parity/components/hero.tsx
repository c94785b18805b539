import type { Context } from "../fixtures.ts";
import { Hero } from "#components/ui/hero.tsx";
import { latePictures, loneImages } from "../pictures.ts";
import type { ParityOf } from "../parity-of.ts";

const column = ({ text, wasHtml, ...options }: Context) => ({
  ...options,
  ...(wasHtml ? { children: text } : { text }),
});

export const component: ParityOf = {
  draw: ({ image, ...c }) => (
    <Hero {...column(c)} content={c.content?.map(column)} imageClass={image === undefined ? undefined : ""} />
  ),
  inOurWay: [
    latePictures,
    loneImages,
    {
      reason:
        "the picture behind the words is set by a class of the page's own sheet; an inline style is against our policy",
      change: (html) => html.replace(/(<section .*) style="background-image:[^"]*"/, "$1"),
    },
  ],
};
