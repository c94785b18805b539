import { expect, test } from "vitest";
import { readUpload } from "./read-upload.ts";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/file", { method: "POST", body, headers, duplex: "half" } as RequestInit);

function form(bytes: number, field = "file"): FormData {
  const data = new FormData();
  data.set(field, new File([new Uint8Array(bytes)], "rash.jpg"));
  return data;
}

test("the one file of a form comes with the name that it was sent under", async () => {
  const upload = await readUpload(post(form(5)), "file", 100);
  expect(upload).toMatchObject({ ok: true, name: "rash.jpg" });
  expect(upload.ok && upload.bytes.length).toBe(5);
});

test.each([
  ["another field", form(5, "other"), "missing"],
  ["an empty file", form(0), "empty"],
  ["a file that is too big", form(101), "too-big"],
] as const)("%s is none", async (_, body, why) => {
  expect(await readUpload(post(body), "file", 100)).toEqual({ ok: false, why });
});

test("a body that says that it is too big is not kept", async () => {
  const says = { "content-type": "multipart/form-data; boundary=x", "content-length": "200000" };
  expect(await readUpload(post(new Uint8Array(200_000), says), "file", 100)).toEqual({
    ok: false,
    why: "too-big",
  });
});

test("a body that does not say how long it is is measured", async () => {
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(10_000));
    },
  });
  const type = { "content-type": "multipart/form-data; boundary=x" };
  expect(await readUpload(post(endless, type), "file", 100)).toEqual({ ok: false, why: "too-big" });
});

test("what is no form is unreadable", async () => {
  expect(await readUpload(post("{}", { "content-type": "application/json" }), "file", 100)).toEqual({
    ok: false,
    why: "unreadable",
  });
  const broken = { "content-type": "multipart/form-data; boundary=x" };
  expect(await readUpload(post("no parts", broken), "file", 100)).toEqual({ ok: false, why: "unreadable" });
});
