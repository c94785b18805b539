import { describe, expect, test } from "vitest";
import { photo } from "./photo-for-tests.ts";
import { drawAgain } from "./draw-again.ts";
import { readJpegSize } from "./picture-header.ts";

async function drawn(bytes: Uint8Array): Promise<Buffer> {
  const again = await drawAgain("image/jpeg", bytes);
  if (!again.ok) throw new Error(again.why);
  return Buffer.from(again.bytes);
}

describe("a photo that is drawn again", () => {
  test("says no more where it was taken, or anything else", async () => {
    const taken = await photo();
    expect(taken.includes("Exif")).toBe(true);
    expect(taken.includes("GPS-51.5007")).toBe(true);
    const again = await drawn(Buffer.concat([taken, Buffer.from("PK\u0003\u0004 a second file")]));
    for (const gone of ["Exif", "GPS", "51.5007", "PK", "second file"])
      expect(again.includes(gone)).toBe(false);
    // No application segment but JFIF's own, and no comment.
    expect(again.includes(Buffer.from([0xff, 0xe1]))).toBe(false);
    expect(again.includes(Buffer.from([0xff, 0xfe]))).toBe(false);
    expect(readJpegSize(again)).toEqual({ width: 64, height: 48 });
  });

  test("stands the way up that it said beside itself", async () => {
    expect(readJpegSize(await drawn(await photo({ orientation: 6 })))).toEqual({ width: 48, height: 64 });
  });

  test("of pictures that come at once, those that would wait too long hear so", async () => {
    const one = await photo();
    const became = await Promise.all(Array.from({ length: 7 }, () => drawAgain("image/jpeg", one)));
    expect(became.filter(({ ok }) => ok)).toHaveLength(4);
    expect(became.filter((again) => !again.ok && again.why === "busy")).toHaveLength(3);
  });
});

test("what is no picture behind a right head is damaged, and nothing falls", async () => {
  const noise = Buffer.from(await photo());
  noise.fill(0x5a, 180, noise.length - 2);
  expect(await drawAgain("image/jpeg", Buffer.from("no picture"))).toEqual({ ok: false, why: "damaged" });
  expect((await drawAgain("image/png", noise)).ok).toBe(false);
});
