import { faultOfPdf, isPdf, type PdfFault } from "./pdf-file.ts";
import { isJpeg, isPng, readJpegSize, readPngSize, type PictureSize } from "./picture-header.ts";

/** What can be attached to a message, with how its name ends. */
export const attachedTypes = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
} as const;

export type AttachedType = keyof typeof attachedTypes;

export const mostFiles = 3;
/** Bytes of one file: 10 MB. */
export const largestFile = 10_000_000;

/** A picture has to be decoded before it can be sent on: so much and no more. */
const mostPixels = 50_000_000;
const longestSide = 16_384;

/** Why a file is not taken. */
export type FileFault = PdfFault | "missing" | "too-big" | "too-many-pixels";

export type CheckedFile =
  { readonly ok: true; readonly type: AttachedType } | { readonly ok: false; readonly fault: FileFault };

const refused = (fault: FileFault): CheckedFile => ({ ok: false, fault });

function checkPicture(type: AttachedType, size: PictureSize | null): CheckedFile {
  if (size === null || size.width === 0 || size.height === 0) return refused("damaged");
  const { width, height } = size;
  const tooMany = width > longestSide || height > longestSide || width * height > mostPixels;
  return tooMany ? refused("too-many-pixels") : { ok: true, type };
}

/**
 * What a file is, by what stands in it: its name and the type that came with it say nothing. A picture is taken by its
 * head alone, before anything is decoded.
 */
export function checkFile(bytes: Uint8Array): CheckedFile {
  if (bytes.length === 0) return refused("missing");
  if (bytes.length > largestFile) return refused("too-big");
  if (isJpeg(bytes)) return checkPicture("image/jpeg", readJpegSize(bytes));
  if (isPng(bytes)) return checkPicture("image/png", readPngSize(bytes));
  const fault = isPdf(bytes) ? faultOfPdf(bytes) : "not-allowed";
  return fault === null ? { ok: true, type: "application/pdf" } : refused(fault);
}

const longestName = 60;

/**
 * The name of a file as it may be shown and sent on: no path, no ending but that of what it is, letters and digits of any
 * language and little else.
 */
export function cleanFileName(given: string, type: AttachedType): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[^.]*$/, "")
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const short = [...stem].slice(0, longestName).join("").trim();
  return `${short === "" ? "file" : short}.${attachedTypes[type]}`;
}
