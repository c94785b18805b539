import { hubs, lists } from "../pages/all-pages.ts";
import type { WrittenPage } from "../pages/written-page.ts";

export type Json = Record<string, unknown>;

/** Where these pages would be read by people; nothing is there. */
const WEBSITE = "https://health-pages.example";

/** Addresses of this API, below the sandbox's own. */
export type Addresses = (path: string) => string;

export const webPage = (path: string): string => `${WEBSITE}/${path}/`;

export const sectionName = (section: string): string => lists[section] ?? hubs[section] ?? section;

const crumb = (position: number, address: string, name: string, genre: readonly string[]) => ({
  "@type": "ListItem",
  position,
  item: { "@id": address, name, genre },
});

/** What is looked at: its place in the site, its name and sentence. */
export type About = { path: string; name: string; description: string; genre: readonly string[] };

function breadcrumb({ path, name, genre }: About, addressOf: Addresses): Json {
  const [section = "", ...rest] = path.split("/");
  const own = crumb(rest.length === 0 ? 0 : 1, addressOf(path), name, genre);
  const itemListElement =
    rest.length === 0 ? [own] : [crumb(0, addressOf(section), sectionName(section), []), own];
  return { "@context": "http://schema.org", "@type": "BreadcrumbList", itemListElement };
}

/** What every page has around its content. Where it comes from and on what terms is said on each. */
export function frame(about: About, addressOf: Addresses): Json {
  const { path, name, description, genre } = about;
  return {
    "@context": "http://schema.org",
    "@type": "MedicalWebPage",
    name,
    copyrightHolder: { name: "Sample health pages", "@type": "Organization" },
    license: `${WEBSITE}/licence/`,
    author: {
      url: WEBSITE,
      logo: `${WEBSITE}/logo.png`,
      email: "pages@health-pages.example",
      "@type": "Organization",
      name: "Sample health pages",
    },
    about: { "@type": "WebPage", name, alternateName: "" },
    description,
    url: addressOf(path),
    genre,
    keywords: "",
    breadcrumb: breadcrumb(about, addressOf),
    contentSubTypes: [],
    webpage: webPage(path),
  };
}

export const aboutOf = ({ path, name, description, genre }: WrittenPage): About => ({
  path,
  name,
  description,
  genre: [genre],
});
