const usualLargest = 2 * 1024 * 1024;

/** The body, or null when it is larger than `largest` bytes (2 MB). Rejects when the connection breaks or time is up. */
export async function readBody(response: Response, largest = usualLargest): Promise<Buffer | null> {
  if (Number(response.headers.get("content-length") ?? 0) > largest) {
    await response.body?.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The media type without its parameters, in small letters; empty when there is none. */
export function mediaTypeOf(response: Response): string {
  return (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
