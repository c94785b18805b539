import { readList, readPage } from "#lib/gateways/nhs-website-content/schema.ts";
import { isJson, outcomeOf, type Trial } from "./outcome.ts";

/** Lists have links; every other example is a page with parts, or a section's page of links. */
export const websiteContent: Trial = ({ json }) => {
  const isList = isJson(json) && Array.isArray(json["significantLink"]);
  if (isList) return outcomeOf(readList(json), ({ links }) => (links.length > 0 ? null : "no link came out"));
  return outcomeOf(readPage(json), ({ parts, links }) =>
    parts.length + links.length > 0 ? null : "neither a part nor a link came out",
  );
};
