import { renderToStaticMarkup } from "react-dom/server";
import offline from "#content/words/en/offline.json" with { type: "json" };
import { brand } from "#lib/brand.ts";
import { Frame } from "./frame.tsx";
import { Opening } from "./opening.tsx";
import { Words } from "./words.tsx";

/** What can be read before a script has run: name, whom to call, and that it is being opened. */
export function firstView(): { readonly title: string; readonly html: string } {
  const html = renderToStaticMarkup(
    <Words>
      <Frame>
        <Opening />
      </Frame>
    </Words>,
  );
  return { title: `${offline.title} – ${brand.productName}`, html };
}
