import { hubs, lists } from "../pages/all-pages.ts";
import type { WrittenPage } from "../pages/written-page.ts";
import { frame, sectionName, type Addresses, type Json } from "./frame.ts";

const CHANGED = "2028-03-04T10:00:00+00:00";

type Listed = { page: WrittenPage; name: string };
export type ListQuery = URLSearchParams;

const dates = {
  dateModified: ({ modified }: WrittenPage) => modified.slice(0, 10),
  lastReviewed: ({ reviewed }: WrittenPage) => reviewed,
  nextReview: ({ nextReview }: WrittenPage) => nextReview,
};

function inOrder(listed: Listed[], query: ListQuery): Listed[] {
  const by = query.get("orderBy");
  if (by === null || !Object.hasOwn(dates, by))
    return listed.sort((left, right) => left.name.localeCompare(right.name, "en"));
  const dateOf = dates[by as keyof typeof dates];
  const [from, until] = [query.get("startDate") ?? "", query.get("endDate") ?? "9999"];
  const sign = query.get("order") === "oldest" ? 1 : -1;
  return listed
    .filter(({ page }) => dateOf(page) >= from && dateOf(page) <= until)
    .sort((left, right) => sign * dateOf(left.page).localeCompare(dateOf(right.page)));
}

function listedIn(section: string, pages: readonly WrittenPage[], query: ListQuery): Listed[] {
  const letter = query.get("category")?.toUpperCase();
  const synonyms = query.get("synonyms") === "true";
  const listed = pages
    .filter(({ path }) => path.startsWith(`${section}/`))
    .flatMap((page) => [page.name, ...(synonyms ? page.also : [])].map((name) => ({ page, name })))
    .filter(({ name }) => !letter || name.toUpperCase().startsWith(letter));
  return inOrder(listed, query);
}

const link = ({ page, name }: Listed, addressOf: Addresses): Json => ({
  "@type": "LinkRole",
  name,
  articleStatus: "published",
  linkRelationship: "Result",
  url: addressOf(page.path),
  description: page.description,
  mainEntityOfPage: {
    "@type": "MedicalWebPage",
    genre: [page.genre],
    dateModified: page.modified,
    lastReviewed: [`${page.reviewed}T00:00:00+00:00`, `${page.nextReview}T00:00:00+00:00`],
  },
});

/** The page asked for, from 1, and how many there are; null for a page that is none. */
export function pageNumber(
  query: ListQuery,
  items: number,
  size: number,
): { at: number; last: number } | null {
  const at = Number(query.get("page") ?? "1");
  const last = Math.max(1, Math.ceil(items / size));
  return Number.isInteger(at) && at >= 1 && at <= last ? { at, last } : null;
}

const pagination = (name: string, url: string): Json => ({
  "@type": "LinkRole",
  url,
  name,
  description: `Link to ${name}`,
  linkRelationship: "Pagination",
});

const PAGE_SIZE = 25;

/** A list from A to Z, 25 at a time, with links to its other pages; null for a page beyond the last. */
export function listOf(
  section: string,
  pages: readonly WrittenPage[],
  query: ListQuery,
  addressOf: Addresses,
): Json | null {
  const listed = listedIn(section, pages, query);
  const number = pageNumber(query, listed.length, PAGE_SIZE);
  if (!number) return null;
  const { at, last } = number;
  const name = lists[section] ?? "";
  const pageAt = (page: number) => {
    const others = new URLSearchParams(query);
    others.set("page", String(page));
    return `${addressOf(section)}?${others}`;
  };
  return {
    ...frame({ path: section, name, description: `${name}: sample pages.`, genre: [] }, addressOf),
    significantLink: listed.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE).map((one) => link(one, addressOf)),
    relatedLink: [
      pagination("First Page", pageAt(1)),
      pagination("Last Page", pageAt(last)),
      {
        "@type": "LinkRole",
        url: addressOf(section),
        name: "Self",
        description: "Link to this list",
        linkRelationship: "Self",
      },
      ...(at > 1 ? [pagination("Previous Page", pageAt(at - 1))] : []),
      ...(at < last ? [pagination("Next Page", pageAt(at + 1))] : []),
    ],
  };
}

const hubLink = (headline: string, url: string, text: string): Json => ({
  "@type": "WebPageElement",
  headline,
  url,
  identifier: "26",
  text,
  name: "link",
});

function linksOf(section: string, pages: readonly WrittenPage[], addressOf: Addresses): Json[] {
  if (section === "health-a-to-z")
    return Object.keys({ ...lists, ...hubs })
      .filter((name) => name !== section)
      .map((name) => hubLink(sectionName(name), addressOf(name), ""));
  return pages
    .filter(({ path }) => path.startsWith(`${section}/`))
    .map(({ name, path, description }) => hubLink(name, addressOf(path), `<p>${description}</p>`));
}

/** A section's page of links. */
export function hubOf(section: string, pages: readonly WrittenPage[], addressOf: Addresses): Json {
  const name = sectionName(section);
  return {
    ...frame({ path: section, name, description: `${name}: sample pages.`, genre: [] }, addressOf),
    dateModified: CHANGED,
    headline: name,
    hasPart: [],
    mainEntityOfPage: [
      {
        identifier: "24",
        "@type": "WebPageElement",
        name: "canonicallinks",
        headline: "",
        text: "",
        mainEntityOfPage: linksOf(section, pages, addressOf),
      },
    ],
  };
}

/** Conditions by their first letter. */
export function conditionGroups(pages: readonly WrittenPage[], addressOf: Addresses): Json {
  const listed = listedIn("conditions", pages, new URLSearchParams());
  const letters = [...new Set(listed.map(({ name }) => name.charAt(0)))];
  const name = "Conditions A to Z: common topics";
  return {
    ...frame({ path: "health-a-to-z/conditions", name, description: `${name}.`, genre: [] }, addressOf),
    dateModified: CHANGED,
    mainEntityOfPage: letters.map((letter) => ({
      identifier: "condition-group",
      "@type": "WebPageElement",
      name: "conditiongroup",
      headline: letter,
      mainEntityOfPage: listed
        .filter((one) => one.name.startsWith(letter))
        .map((one) => hubLink(one.name, addressOf(one.page.path), "")),
    })),
  };
}
