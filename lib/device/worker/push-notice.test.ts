import fc from "fast-check";
import { expect, test } from "vitest";
import { address, notice } from "./push-notice.ts";

const id = "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21";

test("a push shows the same words whatever it is about, and leads to it", () => {
  const shown = notice(JSON.stringify({ id }));
  expect(shown).toEqual({
    title: "You have a new message",
    ...{ lang: "en", tag: id, icon: "/icons/icon-192.png", data: id },
  });
  expect(address(shown.data)).toBe(`/open/${id}`);
});

test("nothing else that a push says is shown, and no other address is opened", () => {
  const bad = ["", "null", "{}", "[]", '{"id":7}', '{"id":"//evil.example"}', "Your HIV result is ready"];
  for (const payload of bad) {
    expect(notice(payload)).toMatchObject({ title: "You have a new message", tag: "message", data: "" });
    expect(address(notice(payload).data)).toBe("/me/messages");
  }
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(address(data)).toMatch(/^\/(?:me\/messages|open\/[0-9a-f-]{36})$/);
    }),
  );
});
