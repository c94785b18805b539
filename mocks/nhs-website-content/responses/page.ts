import type { WrittenPage, WrittenSection } from "../pages/written-page.ts";
import { aboutOf, frame, sectionName, type Addresses, type Json } from "./frame.ts";

const anchor = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** A section as a module: content marked with the aspect of health that it is about. */
function moduleOf(section: WrittenSection, address: string): Json {
  const { aspect, heading, html } = section;
  return {
    "@type": "HealthTopicContent",
    hasHealthAspect: `http://schema.org/${aspect}HealthAspect`,
    url: `${address}#${anchor(heading)}`,
    description: "",
    headline: heading,
    hasPart: [{ "@type": "WebPageElement", headline: "", text: html }],
  };
}

/** A section as it stands in the page; when to get help is a card of care. */
function standing({ heading, html, care }: WrittenSection, position: number): Json {
  const element = {
    position: 0,
    identifier: care ? "18" : "1",
    "@type": "WebPageElement",
    name: care ? "Care card" : "markdown",
    headline: heading,
    text: html,
  };
  return {
    identifier: "0",
    name: "section heading",
    position,
    "@type": "WebPageElement",
    description: "",
    mainEntityOfPage: [element],
    hasPart: [element],
  };
}

/** One page; with `modulesOnly` a page that has modules is nothing but these. Dates must be shifted. */
export function pageOf(page: WrittenPage, addressOf: Addresses, modulesOnly: boolean): Json {
  const { path, description, sections, modified, reviewed, nextReview, modules } = page;
  const [section = ""] = path.split("/");
  const lead = {
    position: 0,
    identifier: 0,
    text: description,
    name: "lead paragraph",
    "@type": "WebPageElement",
  };
  return {
    ...frame(aboutOf(page), addressOf),
    dateModified: modified,
    lastReviewed: [`${reviewed}T00:00:00+00:00`, `${nextReview}T00:00:00+00:00`],
    hasPart: modules ? sections.map((one) => moduleOf(one, addressOf(path))) : [],
    relatedLink: [
      {
        "@type": "LinkRole",
        url: addressOf(section),
        name: sectionName(section),
        linkRelationship: "Navigation",
        position: 0,
      },
    ],
    mainEntityOfPage:
      modules && modulesOnly ? [] : [lead, ...sections.map((one, index) => standing(one, index + 1))],
  };
}
