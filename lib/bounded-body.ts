/**
 * The whole body of a request or an answer, or null when it is longer than `largest` bytes, said or found out: what
 * comes after the limit is not fetched. Rejects when the connection breaks.
 */
export async function readBounded(message: Request | Response, largest: number): Promise<Buffer | null> {
  if (Number(message.headers.get("content-length") ?? 0) > largest) {
    await message.body?.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of message.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
