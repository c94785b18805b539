import { z } from "zod";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

/** A piece of a page. `html` is as it came: sanitise it before it is shown. */
export interface ContentPart {
  /** How the website lays it out ("markdown", "Care card", "lead paragraph", …), or null. */
  readonly kind: string | null;
  readonly heading: string | null;
  readonly html: string;
}

/** A section that can stand alone, and which aspect of health it is about ("Overview", "SideEffects", …). */
export interface ContentModule {
  readonly aspect: string;
  readonly heading: string | null;
  readonly parts: readonly ContentPart[];
}

export interface ContentLink {
  readonly name: string;
  readonly description: string | null;
  /** Below the API (`conditions/asthma`); null for an address that is not of this API. */
  readonly path: string | null;
}

export interface ContentPage {
  readonly name: string;
  readonly description: string | null;
  /** Where people read it. */
  readonly webpage: string | null;
  readonly dateModified: string | null;
  /** When it was last reviewed, and when it will be next. */
  readonly reviewed: readonly string[];
  readonly genre: readonly string[];
  readonly parts: readonly ContentPart[];
  readonly modules: readonly ContentModule[];
  readonly links: readonly ContentLink[];
  /** Who is to be named beside it. */
  readonly author: {
    readonly name: string;
    readonly url: string | null;
    readonly logo: string | null;
  } | null;
}

export interface ContentList {
  readonly name: string;
  readonly links: readonly ContentLink[];
  /** The number of the page that follows, or null on the last. */
  readonly next: number | null;
}

// The website changes the shape of its pages without notice. Only the name is demanded; whatever else does not look
// as it should is left out, and the rest of the page stays.
const text = z.string().nullish().catch(null);
const texts = z.array(z.string()).catch([]);
const many = z.array(z.unknown()).catch([]);

const page = z.object({
  name: z.string().min(1),
  description: text,
  webpage: text,
  dateModified: text,
  lastReviewed: texts,
  genre: texts,
  hasPart: many,
  mainEntityOfPage: many,
  relatedLink: many,
  significantLink: many,
  author: z.object({ name: z.string(), url: text, logo: text }).nullish().catch(null),
});

const element = z.object({
  name: text,
  headline: text,
  text,
  url: text,
  description: text,
  hasHealthAspect: text,
  linkRelationship: text,
  mainEntityOfPage: many,
  hasPart: many,
});

type Element = z.infer<typeof element>;

const elementsOf = (items: readonly unknown[]): Element[] =>
  items.flatMap((item) => {
    const one = element.safeParse(item);
    return one.success ? [one.data] : [];
  });

const orNull = (value: string | null | undefined): string | null => value?.trim() || null;

/** Every piece with text, in order; what only groups others is looked into. */
const partsOf = (elements: readonly Element[]): ContentPart[] =>
  elements.flatMap((one) => {
    const html = orNull(one.text);
    const own =
      html === null || one.name === "link"
        ? []
        : [{ kind: orNull(one.name), heading: orNull(one.headline), html }];
    return [...own, ...partsOf(elementsOf(one.mainEntityOfPage))];
  });

const ASPECT = /^https?:\/\/schema\.org\/(\w+?)(?:HealthAspect)?$/;

const modulesOf = (elements: readonly Element[]): ContentModule[] =>
  elements.flatMap((one) => {
    const aspect = ASPECT.exec(one.hasHealthAspect ?? "")?.[1];
    if (aspect === undefined) return [];
    return [{ aspect, heading: orNull(one.headline), parts: partsOf(elementsOf(one.hasPart)) }];
  });

const PATH = /^(?:https?:\/\/[^/]+)?(?:\/nhs-website-content)?\/((?:[a-z0-9-]+\/)*[a-z0-9-]+)\/?(?:[?#].*)?$/;

const linkOf = (one: Element): ContentLink[] => {
  const name = orNull(one.headline) ?? orNull(one.name);
  if (name === null) return [];
  const description = orNull(one.description) ?? orNull(one.text);
  return [{ name, description, path: PATH.exec(one.url ?? "")?.[1] ?? null }];
};

/** Links stand in lists, or as pieces named "link" anywhere within a page. */
const linksWithin = (elements: readonly Element[]): ContentLink[] =>
  elements.flatMap((one) =>
    one.name === "link" ? linkOf(one) : linksWithin(elementsOf(one.mainEntityOfPage)),
  );

const standard = "website content v2";

/** One page of the website. */
export function readPage(body: unknown): Reading<ContentPage> {
  const whole = page.safeParse(body);
  if (!whole.success) return { ok: false, refusal: refusalOf(whole.error, standard) };
  const { name, description, webpage, dateModified, lastReviewed, genre, author } = whole.data;
  const main = elementsOf(whole.data.mainEntityOfPage);
  const related = elementsOf(whole.data.relatedLink).filter(
    ({ linkRelationship }) => linkRelationship === "Navigation",
  );
  return read({
    name,
    description: orNull(description),
    webpage: orNull(webpage),
    dateModified: orNull(dateModified),
    reviewed: lastReviewed,
    genre,
    parts: partsOf(main),
    modules: modulesOf(elementsOf(whole.data.hasPart)),
    links: [...linksWithin(main), ...related.flatMap(linkOf)],
    author: author ? { name: author.name, url: orNull(author.url), logo: orNull(author.logo) } : null,
  });
}

const nextOf = (elements: readonly Element[]): number | null => {
  const next = elements.find(
    ({ name, linkRelationship }) => linkRelationship === "Pagination" && /^next/i.test(name ?? ""),
  );
  const number = Number(/[?&]page=(\d+)/.exec(next?.url ?? "")?.[1]);
  return number || null;
};

/** A list of pages: from A to Z, or a section's page of links. */
export function readList(body: unknown): Reading<ContentList> {
  const whole = page.safeParse(body);
  if (!whole.success) return { ok: false, refusal: refusalOf(whole.error, standard) };
  const { name, significantLink, mainEntityOfPage, relatedLink } = whole.data;
  return read({
    name,
    links: [...elementsOf(significantLink).flatMap(linkOf), ...linksWithin(elementsOf(mainEntityOfPage))],
    next: nextOf(elementsOf(relatedLink)),
  });
}
