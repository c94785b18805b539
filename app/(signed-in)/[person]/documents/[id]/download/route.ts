import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import { getDocumentFile } from "#lib/domain/documents/queries.ts";
import { downloadHeaders, isAskedElsewhere } from "#lib/download-headers.ts";
import { paths } from "#lib/paths.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

/** The end of a file's name, by its type. */
const endings: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/html": "html.txt",
  "text/rtf": "rtf",
  "application/rtf": "rtf",
  "application/msword": "doc",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/tiff": "tif",
};

/**
 * Handed on as it came, under a name that says nothing of what is inside, because file names are seen by others. HTML is
 * the exception: its type and the end of its name keep a browser from opening it and running what is in it.
 */
const headersOf = (contentType: string) =>
  downloadHeaders(
    contentType === "text/html" ? "application/octet-stream" : contentType,
    `document.${endings[contentType] ?? "bin"}`,
  );

interface DownloadContext {
  readonly params: Promise<{ person: string; id: string }>;
}

/**
 * The file of a document. What cannot be had leads back to the document's page, which says why; so does a download that
 * another site started.
 */
export async function GET(request: Request, { params }: DownloadContext): Promise<Response> {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  if (isAskedElsewhere(request.headers)) redirect(paths.document(person, id));
  const file = await getDocumentFile(await requireAsker(), person, id);
  if (!file.ok) {
    await turnAway(file.failure);
    return redirect(paths.document(person, id));
  }
  if (typeof file.value === "string") redirect(`${paths.document(person, id)}?download=${file.value}`);
  const { contentType, bytes } = file.value;
  return new Response(new Uint8Array(bytes), { headers: headersOf(contentType) });
}
