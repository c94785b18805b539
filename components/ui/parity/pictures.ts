import type { OurWay } from "./parity-of.ts";

/** A picture that waits has an attribute for it. */
export const latePictures: OurWay = {
  reason: "a picture is fetched when it comes near, after the words of the page",
  change: (html) => html.replace(/(<img .*) loading="lazy"/g, "$1"),
};

/** A figure without caption says that it is none. */
export const loneImages: OurWay = {
  reason: "a picture without caption is no group of picture and caption that wants a name",
  change: (html) => html.replace(/(<figure .*) role="none"/g, "$1"),
};
