/** Why a PDF is not taken. */
export type PdfFault = "damaged" | "encrypted" | "not-allowed";

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** A name may be written with codes of its letters (ISO 32000-1, 7.3.5): `/#45ncrypt` is `/Encrypt`. */
const withPlainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** All that is no content of a stream: trailers and dictionaries, also those of cross-reference streams. */
function outsideStreams(text: string): string {
  const begins = /\bstream\r?\n/g;
  const outside: string[] = [];
  let from = 0;
  // Each letter is looked at once, however many streams begin and never end.
  for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
    const end = text.indexOf("endstream", begins.lastIndex);
    if (end < 0) break;
    outside.push(text.slice(from, found.index));
    from = end;
    begins.lastIndex = end + "endstream".length;
  }
  return [...outside, text.slice(from)].join("stream ");
}

/** The end of a ZIP's directory: with it the same bytes are an archive too, whatever stands in front. */
const archiveEnd = "PK\u0005\u0006";

export const isPdf = (bytes: Uint8Array): boolean => /^%PDF-[12]\.\d[\s%]/.test(latin(bytes.subarray(0, 12)));

/**
 * Whether a PDF holds together as far as it can be seen from outside (ISO 32000-1, 7.5): its header in its first byte,
 * objects, the place of its cross-reference table, and nothing behind its end; not encrypted, and no other kind of file
 * at the same time. Nothing in it is run or drawn. Null where nothing is wrong.
 */
export function faultOfPdf(bytes: Uint8Array): PdfFault | null {
  if (!isPdf(bytes)) return "not-allowed";
  const text = latin(bytes);
  const end = /startxref\s+\d+\s+%%EOF\s*$/.exec(text.slice(-1024));
  if (end === null || !/\b\d+\s+\d+\s+obj\b/.test(text)) return "damaged";
  if (text.slice(-70_000).includes(archiveEnd)) return "not-allowed";
  const plain = withPlainNames(outsideStreams(text));
  return /\/Encrypt(?![A-Za-z])/.test(plain) ? "encrypted" : null;
}
