import type { OurWay } from "./parity-of.ts";

/** A picture that waits has an attribute for it. */
export const latePictures: OurWay = {
  reason: "a picture is fetched when it comes near, after the words of the page",
  change: (html) => html.replace(/(<img .*) loading="lazy"/g, "$1"),
};
