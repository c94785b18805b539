import type { WrittenPage } from "../pages/written-page.ts";
import { webPage, type Addresses, type Json } from "./frame.ts";
import { pageNumber, type ListQuery } from "./lists.ts";

const MANIFEST_SIZE = 100;

/** What pages there are, 100 at a time; null for a page beyond the last. */
export function manifest(pages: readonly WrittenPage[], query: ListQuery, addressOf: Addresses): Json | null {
  const number = pageNumber(query, pages.length, MANIFEST_SIZE);
  if (!number) return null;
  const { at, last } = number;
  const pageAt = (page: number) => `${addressOf("manifest/pages")}?page=${page}`;
  return {
    pagination: {
      first: pageAt(1),
      last: pageAt(last),
      self: pageAt(at),
      ...(at < last && { next: pageAt(at + 1) }),
      count: pages.length,
    },
    results: pages.slice((at - 1) * MANIFEST_SIZE, at * MANIFEST_SIZE).map((page, index) => ({
      id: 1000 + (at - 1) * MANIFEST_SIZE + index,
      name: page.name,
      description: page.description,
      type: "MedicalWebPage",
      genre: [page.genre],
      modules: page.modules,
      healthAspects: page.modules ? page.sections.map(({ aspect }) => `${aspect}HealthAspect`) : [],
      dateFirstPublished: `${page.reviewed}T00:00:00+00:00`,
      dateModified: page.modified,
      dateNextReview: `${page.nextReview}T00:00:00+00:00`,
      url: addressOf(page.path),
      webpage: webPage(page.path),
    })),
  };
}
