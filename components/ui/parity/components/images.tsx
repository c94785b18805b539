import { Figure } from "#components/ui/figure.tsx";
import { textOf } from "../given.ts";
import { innerHtml } from "../canonical.ts";
import { latePictures, loneImages } from "../pictures.ts";
import type { ParityOf } from "../parity-of.ts";

export const component: ParityOf = {
  draw: (c) => (
    <Figure {...c} caption={textOf(c.caption) || undefined}>
      {c.src === undefined ? c.body : undefined}
    </Figure>
  ),
  bodyIn: (html) => innerHtml(html, "nhsuk-image", ["nhsuk-image__caption"]),
  inOurWay: [latePictures, loneImages],
};
