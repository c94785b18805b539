/**
 * The headers of a file that is kept and not shown: an attachment of exactly this type, in no cache. The name is ours,
 * never a person's or a source's: letters, digits, hyphens and points.
 */
export function downloadHeaders(type: string, fileName: string): Readonly<Record<string, string>> {
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${fileName.replaceAll(/[^a-zA-Z0-9.-]/g, "-")}"`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  };
}
