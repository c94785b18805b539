import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import encodeJpeg, { init } from "@jsquash/jpeg/encode.js";

const wasm = createRequire(import.meta.url).resolve("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm");

/** A TIFF entry of EXIF: tag, type, count, value. */
function entry(tag: number, type: number, count: number, value: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  for (const [place, byte] of value.entries()) bytes.writeUInt8(byte, 8 + place);
  return bytes;
}

/** EXIF that says where the picture was taken (51° N) and, with 6, that it lies on its side. */
function exif(orientation: number): Buffer {
  const header = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  const directory = Buffer.concat([
    Buffer.from([0, 2]),
    entry(0x0112, 3, 1, [0, orientation, 0, 0]),
    entry(0x8825, 4, 1, [0, 0, 0, 38]),
    Buffer.alloc(4),
  ]);
  const gps = Buffer.concat([Buffer.from([0, 1]), entry(1, 2, 2, [0x4e, 0, 0, 0]), Buffer.alloc(4)]);
  const marker = Buffer.from("GPS-51.5007,-0.1246");
  const body = Buffer.concat([Buffer.from("Exif\0\0"), header, directory, gps, marker]);
  const length = Buffer.alloc(4);
  length.writeUInt16BE(0xffe1, 0);
  length.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([length, body]);
}

/** A small JPEG as a phone would write it: with the place where it was taken, and a way up. */
export async function photo({ width = 64, height = 48, orientation = 1 } = {}): Promise<Buffer> {
  await init(new WebAssembly.Module(new Uint8Array(readFileSync(wasm))));
  const data = new Uint8ClampedArray(width * height * 4).map((_, at) =>
    at % 4 === 3 ? 255 : (at * 7) % 256,
  );
  const drawn = Buffer.from(await encodeJpeg({ data, width, height, colorSpace: "srgb" }));
  return Buffer.concat([drawn.subarray(0, 2), exif(orientation), drawn.subarray(2)]);
}

/** The smallest PDF that holds together. `inside` stands in its catalogue. */
export const pdf = (inside = ""): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${inside}>>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
    "latin1",
  );
