import { expect, test } from "vitest";
import { downloadHeaders, isAskedElsewhere } from "./download-headers.ts";

test("a file is kept, is what it says, and is in no cache", () => {
  expect(downloadHeaders("text/html; charset=utf-8", "front-door-record-2028-05-16.html")).toEqual({
    "content-type": "text/html; charset=utf-8",
    "content-disposition": 'attachment; filename="front-door-record-2028-05-16.html"',
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("a name cannot carry more than a name", () => {
  const headers = downloadHeaders("text/html", 'a"\r\nset-cookie: x=1; é/../b');
  expect(headers["content-disposition"]).toBe('attachment; filename="a---set-cookie--x-1----..-b"');
});

test.each([
  ["cross-site", true],
  ["same-site", true],
  ["same-origin", false],
  ["none", false],
])("a download that is asked for from %s comes from another site: %s", (site, elsewhere) => {
  expect(isAskedElsewhere(new Headers({ "sec-fetch-site": site }))).toBe(elsewhere);
});

test("a browser that does not say from where it asks gets the file", () => {
  expect(isAskedElsewhere(new Headers())).toBe(false);
});
