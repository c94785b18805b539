import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pdf, photo } from "./photo-for-tests.ts";
import { checkFile, cleanFileName, largestFile } from "./attached-file.ts";

const text = (words: string) => Buffer.from(words, "latin1");

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk("IHDR", head), chunk("IDAT", Buffer.from([1, 2, 3])), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

async function jpegOfSize(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await photo());
  const frame = bytes.findIndex(
    (byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(bytes[at + 1] ?? 0),
  );
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

const faultOf = (bytes: Uint8Array) => {
  const checked = checkFile(bytes);
  return checked.ok ? checked.type : checked.fault;
};

describe("what a file is", () => {
  test("is read from its bytes", async () => {
    expect(faultOf(await photo())).toBe("image/jpeg");
    expect(faultOf(png(40, 30))).toBe("image/png");
    expect(faultOf(pdf())).toBe("application/pdf");
  });

  test.each([
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["a web page", "<!doctype html><script>alert(1)</script>"],
    ["a GIF", "GIF89a\u0001\u0000\u0001\u0000"],
    ["a ZIP", "PK\u0003\u0004rest"],
    ["HEIC", "\u0000\u0000\u0000\u0018ftypheic"],
    ["a PDF behind a web page", `<html>${pdf().toString("latin1")}`],
    ["words", "hello"],
  ])("%s is not taken", (_, words) => {
    expect(faultOf(text(words))).toBe("not-allowed");
  });

  test("nothing, and more than 10 MB, is not taken", () => {
    expect(faultOf(Buffer.alloc(0))).toBe("missing");
    expect(faultOf(Buffer.alloc(largestFile + 1, 1))).toBe("too-big");
  });
});

describe("a picture", () => {
  test("is refused by its head where it would be too many pixels", async () => {
    expect(faultOf(png(16_385, 10))).toBe("too-many-pixels");
    expect(faultOf(png(10_000, 5_001))).toBe("too-many-pixels");
    expect(faultOf(png(0xffffffff, 0xffffffff))).toBe("too-many-pixels");
    expect(faultOf(await jpegOfSize(16_000, 16_000))).toBe("too-many-pixels");
    expect(faultOf(png(10_000, 5_000))).toBe("image/png");
  });

  test("that is cut short is damaged", async () => {
    const whole = await photo();
    for (const length of [4, 20, 120, whole.length - 2])
      expect(faultOf(whole.subarray(0, length))).toBe("damaged");
    const drawn = png(40, 30);
    for (const length of [9, 30, drawn.length - 5])
      expect(faultOf(drawn.subarray(0, length))).toBe("damaged");
  });

  test("whose checksum is wrong, or that has no size, is damaged", () => {
    const wrong = png(40, 30);
    wrong.writeUInt8(9, 19);
    expect(faultOf(wrong)).toBe("damaged");
    expect(faultOf(png(0, 30))).toBe("damaged");
  });
});

describe("a PDF", () => {
  test("that is encrypted is refused, however the name is written", () => {
    expect(faultOf(pdf("/Encrypt 5 0 R "))).toBe("encrypted");
    expect(faultOf(pdf("/#45ncrypt 5 0 R "))).toBe("encrypted");
    expect(faultOf(pdf("/EncryptMetadata false "))).toBe("application/pdf");
  });

  test("with a million streams that never end is read in a moment", () => {
    // Reading them again and again took half an hour: past its time this test fails.
    expect(faultOf(pdf(" stream\n".repeat(1_000_000)))).toBe("application/pdf");
  });

  test("that says so in the content of a stream only is taken", () => {
    const stream = "<< /Length 9 >>\nstream\n/Encrypt \nendstream\n";
    expect(faultOf(text(pdf().toString("latin1").replace("trailer", `${stream}trailer`)))).toBe(
      "application/pdf",
    );
  });

  test("that is cut short, or has something behind its end, is damaged", () => {
    expect(faultOf(pdf().subarray(0, 60))).toBe("damaged");
    expect(faultOf(Buffer.concat([pdf(), text("<script>alert(1)</script>")]))).toBe("damaged");
  });

  test("that is an archive too is refused", () => {
    const both = `%PDF-1.4\n1 0 obj\n<<>>\nendobj\nPK\u0005\u0006${"\0".repeat(16)}\nstartxref\n9\n%%EOF\n`;
    expect(faultOf(text(both))).toBe("not-allowed");
  });
});

test.each([
  ["rash.jpeg", "rash.jpg"],
  ["../../etc/passwd", "passwd.jpg"],
  ["C:\\Users\\kris\\My photo (1).JPG", "My photo 1.jpg"],
  ["invoice\u202egpj.exe", "invoice gpj.jpg"],
  ["Ärzte 2028.png", "Ärzte 2028.jpg"],
  ['"><script>.svg', "script.jpg"],
  ["", "file.jpg"],
  [`${"a".repeat(300)}.jpg`, `${"a".repeat(60)}.jpg`],
])("the name %j becomes %j", (given, cleaned) => {
  expect(cleanFileName(given, "image/jpeg")).toBe(cleaned);
});
