import { expect, test } from "vitest";
import { downloadHeaders } from "./download-headers.ts";

test("a file is kept, is what it says, and is in no cache", () => {
  expect(downloadHeaders("text/html; charset=utf-8", "front-door-record-2028-05-16.html")).toEqual({
    "content-type": "text/html; charset=utf-8",
    "content-disposition": 'attachment; filename="front-door-record-2028-05-16.html"',
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
});

test("a name cannot carry more than a name", () => {
  const headers = downloadHeaders("text/html", 'a"\r\nset-cookie: x=1; é/../b');
  expect(headers["content-disposition"]).toBe('attachment; filename="a---set-cookie--x-1----..-b"');
});
