import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Pixels as they lie in memory: red, green and blue, and perhaps what shines through. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly bytes: Buffer;
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** The parts that a PNG file is made of. */
function* chunksOf(png: Buffer): Generator<readonly [string, Buffer]> {
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield [png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += 12 + length;
  }
}

/** What a filter of a line guesses for a byte from those to its left, above it, and above its left (PNG, 9.2). */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const sum = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Reads a PNG as browsers write it: eight bits a channel, not interlaced. */
function read(png: Buffer): Pixels {
  const parts = [...chunksOf(png)];
  const header = parts.find(([type]) => type === "IHDR")?.[1] ?? Buffer.alloc(13);
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const lines = inflateSync(Buffer.concat(parts.filter(([type]) => type === "IDAT").map(([, data]) => data)));
  const line = width * channels;
  const bytes = Buffer.alloc(height * line);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (line + 1)] ?? 0;
    if (filter === 0 || (filter === 2 && y > 0)) {
      // The two kinds that most lines have, without a question for each byte.
      for (let x = 0, at = y * line; x < line; x += 1, at += 1)
        bytes[at] = ((lines[at + y + 1] ?? 0) + (filter === 0 ? 0 : (bytes[at - line] ?? 0))) & 255;
      continue;
    }
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x >= channels ? (bytes[at - channels] ?? 0) : 0;
      const up = y > 0 ? (bytes[at - line] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (bytes[at - line - channels] ?? 0) : 0;
      bytes[at] = ((lines[y * (line + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner)) & 255;
    }
  }
  return { width, height, channels, bytes };
}

const red = (colour: number) => colour >> 16;
const green = (colour: number) => (colour >> 8) & 255;
const blue = (colour: number) => colour & 255;

const distance = (one: number, other: number) =>
  (red(one) - red(other)) ** 2 + (green(one) - green(other)) ** 2 + (blue(one) - blue(other)) ** 2;

/** The colours that most of the picture has, and for every other the nearest of them. */
function palette(colours: Uint32Array, most: number): { kept: number[]; nearest: Map<number, number> } {
  const counts = new Map<number, number>();
  let [colour, times] = [colours[0] ?? 0, 0];
  for (const next of colours) {
    if (next === colour) times += 1;
    else {
      counts.set(colour, (counts.get(colour) ?? 0) + times);
      [colour, times] = [next, 1];
    }
  }
  counts.set(colour, (counts.get(colour) ?? 0) + times);
  const kept = [...counts]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, most)
    .map(([colour]) => colour);
  const nearest = new Map<number, number>();
  for (const one of counts.keys()) {
    let best = 0;
    kept.forEach((other, index) => {
      if (distance(other, one) < distance(kept[best] ?? 0, one)) best = index;
    });
    nearest.set(one, best);
  }
  return { kept, nearest };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The same picture in the 32 colours that it has most of: a quarter of the bytes, and words are as readable. */
export function small(png: Buffer): Buffer {
  const { width, height, channels, bytes } = read(png);
  const colours = new Uint32Array(width * height);
  for (let index = 0, at = 0; index < colours.length; index += 1, at += channels)
    colours[index] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  const { kept, nearest } = palette(colours, 32);
  const lines = Buffer.alloc(height * (width + 1));
  let [before, itsPlace] = [-1, 0];
  for (let index = 0; index < colours.length; index += 1) {
    const colour = colours[index] ?? 0;
    // A colour mostly goes on: it is looked up where it changes.
    if (colour !== before) [before, itsPlace] = [colour, nearest.get(colour) ?? 0];
    lines[index + Math.floor(index / width) + 1] = itsPlace;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(kept.flatMap((colour) => [red(colour), green(colour), blue(colour)]))),
    chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
