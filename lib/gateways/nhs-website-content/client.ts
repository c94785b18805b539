import "server-only";
import type { PublicPermit } from "#lib/permit.ts";
import { failed, type Result } from "#lib/result.ts";
import type { Reading } from "../fhir/reading.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readList, readPage, type ContentList, type ContentPage } from "./schema.ts";

const api = "nhs-website-content";

/** Sections that list their pages, from A to Z (25 at a time) or on a page of links. */
export type Section =
  | "health-a-to-z"
  | "health-a-to-z/conditions"
  | "conditions"
  | "symptoms"
  | "tests-and-treatments"
  | "medicines"
  | "mental-health"
  | "live-well"
  | "pregnancy"
  | "nhs-services"
  | "contraception"
  | "vaccinations"
  | "womens-health"
  | "baby"
  | "social-care-and-support";

interface Asked<T> {
  readonly operation: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly readBody: (body: unknown) => Reading<T>;
}

async function get<T>(permit: PublicPermit, asked: Asked<T>): Promise<Result<T>> {
  const { operation, path, query, readBody } = asked;
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/${path}/`,
    method: "GET",
    query,
    accept: ["application/json"],
    credential: "key",
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const reading = { api, operation, correlationId: permit.correlationId };
  return takeReading(readBody(answer.value.body), reading);
}

const pagePath = /^[a-z0-9-]+(?:\/[a-z0-9-]+){1,5}$/;

/**
 * One page by its path (`conditions/asthma`). With `modules` a page of conditions or medicines comes as the sections
 * that can stand alone, where it has any. A path of no page is `not-found`.
 */
export async function getPage(
  permit: PublicPermit,
  path: string,
  { modules = false }: { readonly modules?: boolean } = {},
): Promise<Result<ContentPage>> {
  if (!pagePath.test(path)) return failed({ kind: "not-found" });
  const query = modules ? ([["modules", "true"]] as const) : [];
  return get(permit, { operation: "get-page", path, query, readBody: readPage });
}

/** The pages of a section; `next` says which page of the list follows. */
export function listPages(permit: PublicPermit, section: Section, page = 1): Promise<Result<ContentList>> {
  const query = page === 1 ? [] : ([["page", String(page)]] as const);
  return get(permit, { operation: "list-pages", path: section, query, readBody: readList });
}
