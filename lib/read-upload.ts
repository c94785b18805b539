import { readBounded } from "./bounded-body.ts";

/** What stands around the file in the body of a form: the lines between its parts, and the file's name. */
const aroundFile = 64_000;
/** So much of a body that is too large is read and thrown away, because a browser hears no answer while it still sends. */
const mostDrained = 60_000_000;

/** A file as a browser sent it, or why there is none. */
export type Upload =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: "missing" | "empty" | "too-big" | "unreadable" };

async function drain(request: Request): Promise<void> {
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > mostDrained) return;
  }
}

/**
 * The one file of a form that is sent as multipart/form-data, of up to `largest` bytes; more than that is never kept, said or
 * found out. Rejects when the connection breaks.
 */
export async function readUpload(request: Request, field: string, largest: number): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) return { ok: false, why: "unreadable" };
  if (Number(request.headers.get("content-length") ?? 0) > largest + aroundFile) {
    await drain(request);
    return { ok: false, why: "too-big" };
  }
  const body = await readBounded(request, largest + aroundFile);
  if (body === null) return { ok: false, why: "too-big" };
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    const file = form.get(field);
    if (!(file instanceof File)) return { ok: false, why: "missing" };
    if (file.size > largest) return { ok: false, why: "too-big" };
    // A field in which nothing was chosen comes as a file without a name.
    if (file.size === 0) return { ok: false, why: file.name === "" ? "missing" : "empty" };
    return { ok: true, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { ok: false, why: "unreadable" };
  }
}
