/**
 * The headers of a file that is kept and not shown: an attachment of exactly this type, in no cache and in no other site;
 * the policy for files comes from proxy.ts. The name is ours,
 * never a person's or a source's: letters, digits, hyphens and points.
 */
export function downloadHeaders(type: string, fileName: string): Readonly<Record<string, string>> {
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${fileName.replaceAll(/[^a-zA-Z0-9.-]/g, "-")}"`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "cross-origin-resource-policy": "same-origin",
  };
}

/**
 * Whether another site started the download (Sec-Fetch-Site, W3C Fetch Metadata): it must not be able to put a file of
 * somebody's record on their device. A browser that does not say counts as the person.
 */
export function isAskedElsewhere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}

/** Whether the browser fetches what a link leads to ahead of the person: it must not use up what is good for one use. */
export const isFetchedAhead = (headers: Headers): boolean =>
  /prefetch|prerender/i.test(headers.get("sec-purpose") ?? headers.get("purpose") ?? "");
