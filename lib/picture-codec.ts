import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import decodeJpeg, { init as initJpegDecoder } from "@jsquash/jpeg/decode.js";
import encodeJpeg, { init as initJpegEncoder } from "@jsquash/jpeg/encode.js";
import decodePng, { init as initPngDecoder } from "@jsquash/png/decode.js";
import encodePng, { init as initPngEncoder } from "@jsquash/png/encode.js";

// Runs in a thread of its own that ends after one picture: see draw-again.ts. It decodes what a stranger sent and encodes
// the pixels anew, so that nothing else of the file is left: no place, no date, no name, no second file behind the first.

/** What the thread is given. */
export interface Drawn {
  readonly type: "image/jpeg" | "image/png";
  readonly bytes: ArrayBuffer;
  /** Bytes of memory that each codec may take. */
  readonly mostMemory: number;
  /** Bytes of what may come out, where that can be chosen. */
  readonly largest: number;
}

const pageOfMemory = 65_536;

/** V8's own limits do not count what WebAssembly takes: the codec hears that there is no more, and gives up. */
function limitMemory(most: number): void {
  const grow: (this: unknown, pages: number) => number = Reflect.get(WebAssembly.Memory.prototype, "grow");
  WebAssembly.Memory.prototype.grow = function limited(this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * pageOfMemory > most) throw new RangeError("no more memory");
    return grow.call(this, pages);
  };
}

const require = createRequire(import.meta.url);
const wasm = (path: string) => new Uint8Array(readFileSync(require.resolve(path)));

/** Fast, and larger by a little. */
const jpegOptions = { baseline: true, progressive: false, optimize_coding: false };
/** The first is usual; a very large picture gets one with which it fits. */
const qualities = [85, 70, 50];

/** As many pixels as anybody needs to look at closely; more takes long to encode, and is made smaller first. */
const enoughPixels = 16_000_000;

/** Half as wide and half as high: each pixel is what four of them come to. */
function halved({ data, width, height }: ImageData): ImageData {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Uint8ClampedArray(across * down * 4);
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      const from = (y * 2 * width + x * 2) * 4;
      const to = (y * across + x) * 4;
      for (let channel = 0; channel < 4; channel += 1) {
        const above = from + channel;
        const below = above + width * 4;
        const sum = (data[above] ?? 0) + (data[above + 4] ?? 0) + (data[below] ?? 0) + (data[below + 4] ?? 0);
        half[to + channel] = sum >> 2;
      }
    }
  return { data: half, width: across, height: down, colorSpace: "srgb" };
}

const small = (pixels: ImageData): ImageData =>
  pixels.width * pixels.height > enoughPixels && Math.min(pixels.width, pixels.height) > 1
    ? small(halved(pixels))
    : pixels;

async function drawJpeg(bytes: ArrayBuffer, largest: number): Promise<ArrayBuffer> {
  await initJpegDecoder(new WebAssembly.Module(wasm("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm")));
  await initJpegEncoder(new WebAssembly.Module(wasm("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm")));
  // Which way up it is stands beside the picture, and goes with everything else: so it is turned first.
  const pixels = small(await decodeJpeg(bytes, { preserveOrientation: true }));
  let drawn = new ArrayBuffer(0);
  for (const quality of qualities) {
    drawn = await encodeJpeg(pixels, { ...jpegOptions, quality });
    if (drawn.byteLength <= largest) break;
  }
  return drawn;
}

async function drawPng(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const codec = wasm("@jsquash/png/codec/pkg/squoosh_png_bg.wasm");
  await initPngDecoder(codec);
  await initPngEncoder(codec);
  return encodePng(small(await decodePng(bytes)));
}

async function draw({ type, bytes, mostMemory, largest }: Drawn): Promise<void> {
  limitMemory(mostMemory);
  const drawn = await (type === "image/jpeg" ? drawJpeg(bytes, largest) : drawPng(bytes));
  // A copy: what the codec gives is a view of its own memory.
  parentPort?.postMessage(new Uint8Array(drawn).slice());
}

await draw(workerData as Drawn);
