import type { Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

/**
 * Waits until the page has what it asks for by its own account: style sheets, fonts, pictures, and the files of
 * behaviour that it fetches once it runs. Throws the addresses of what has not come within 20 seconds.
 */
export async function arrive(page: Page): Promise<void> {
  const missing = await inPage(page, async () => {
    const asked = () => [
      ...[...document.querySelectorAll<HTMLScriptElement>("script[src]:not([nomodule])")].map(
        ({ src }) => src,
      ),
      ...[...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href }) => href),
    ];
    const pictures = () =>
      [...document.images].filter(({ complete, loading }) => !complete && loading !== "lazy");
    const lacking = () => [
      ...asked().filter((address) => performance.getEntriesByName(address).length === 0),
      ...pictures().map(({ src }) => src),
    ];
    const until = performance.now() + 20_000;
    // A script that has come may ask for another: ten looks in a row find nothing new. The slower the page, the longer.
    for (let [quiet, known] = [0, -1]; quiet < 10 && performance.now() < until;) {
      await new Promise((done) => setTimeout(done, 50));
      const now = performance.getEntriesByType("resource").length;
      quiet = now === known && lacking().length === 0 ? quiet + 1 : 0;
      known = now;
    }
    await document.fonts.ready;
    return lacking();
  });
  if (missing.length > 0) throw new Error(`the page still waits for ${missing.join(", ")}`);
}
