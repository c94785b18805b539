import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import { getDocumentFile } from "#lib/domain/documents/queries.ts";
import { paths } from "#lib/paths.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

/** The end of a file's name, by its type. */
const endings: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/html": "html",
  "text/rtf": "rtf",
  "application/rtf": "rtf",
  "application/msword": "doc",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/tiff": "tif",
};

/** A name that says nothing of what is inside, because file names are seen by others. */
const nameOf = (contentType: string): string => `document.${endings[contentType] ?? "bin"}`;

/** Handed on as it came, to be kept and not to be opened here; the policy for files comes from proxy.ts. */
const headersOf = (contentType: string) => ({
  "content-type": contentType === "text/html" ? "application/octet-stream" : contentType,
  "content-disposition": `attachment; filename="${nameOf(contentType)}"`,
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
  "cross-origin-resource-policy": "same-origin",
});

interface DownloadContext {
  readonly params: Promise<{ person: string; id: string }>;
}

/** The file of a document. What cannot be had leads back to the document's page, which says why. */
export async function GET(_request: Request, { params }: DownloadContext): Promise<Response> {
  const { person: segment, id } = await params;
  const person = personIn(segment);
  const file = await getDocumentFile(await requireAsker(), person, id);
  if (!file.ok) {
    await turnAway(file.failure);
    return redirect(paths.document(person, id));
  }
  if (typeof file.value === "string") redirect(`${paths.document(person, id)}?download=${file.value}`);
  const { contentType, bytes } = file.value;
  return new Response(new Uint8Array(bytes), { headers: headersOf(contentType) });
}
