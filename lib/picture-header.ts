import { crc32 } from "node:zlib";

/** How large a picture says that it is, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Scans of a progressive JPEG: encoders write ten or so, and each is decoded over the whole picture. */
const mostScans = 64;

const isAt = (bytes: Uint8Array, offset: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[offset + index] === byte);

const signatures = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const;

export const isJpeg = (bytes: Uint8Array): boolean => isAt(bytes, 0, signatures.jpeg);
export const isPng = (bytes: Uint8Array): boolean => isAt(bytes, 0, signatures.png);

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Baseline, extended and progressive Huffman frames; nobody's camera writes the others. */
const knownFrames = [0xc0, 0xc1, 0xc2];
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Where the next marker stands after the coded data of a scan: neither a stuffed byte nor a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return -1;
}

/**
 * The size that a JPEG names in its one frame, read without decoding anything (ITU-T T.81, B.1.1); null where it does
 * not hold together from its first byte to its end marker. What stands behind that is not looked at.
 */
export function readJpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let [at, scans] = [2, 0];
  let size: PictureSize | null = null;
  while (at + 4 <= bytes.length || isAt(bytes, at, [0xff, 0xd9])) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return scans > 0 ? size : null;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length || otherFrames.includes(marker)) return null;
    if (knownFrames.includes(marker)) {
      if (size !== null || length < 8) return null;
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at = end;
    if (marker === 0xda) {
      scans += 1;
      at = afterScan(bytes, end);
      if (size === null || scans > mostScans || at === -1) return null;
    }
  }
  return null;
}

/**
 * The size that a PNG names in its first chunk, read without decoding anything (W3C PNG, 5); null where a chunk up to the
 * last is cut short or its checksum is wrong, or where there is no picture in it. What stands behind is not looked at.
 */
export function readPngSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let at: number = signatures.png.length;
  let size: PictureSize | null = null;
  let hasPicture = false;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const data = at + 8;
    if (data + length + 4 > bytes.length) return null;
    const kind = Buffer.from(bytes.subarray(at + 4, data)).toString("latin1");
    if (crc32(bytes.subarray(at + 4, data + length)) !== view.getUint32(data + length)) return null;
    if ((size === null) !== (kind === "IHDR")) return null;
    if (kind === "IHDR") {
      if (length !== 13) return null;
      size = { width: view.getUint32(data), height: view.getUint32(data + 4) };
    }
    hasPicture ||= kind === "IDAT";
    if (kind === "IEND") return hasPicture ? size : null;
    at = data + length + 4;
  }
  return null;
}
