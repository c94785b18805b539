import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import words from "#content/words/en/measurements.json" with { type: "json" };
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AskAboutWeight, type AskAboutWeightProps } from "./ask-about-weight.tsx";
import { isWeightOfChild } from "./meaning.ts";

const elmTree = { name: "Elm Tree Surgery", telephone: "01632 960101" };

const drawn = (changes: Partial<AskAboutWeightProps>) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ measurements: words }}>
      <AskAboutWeight person={me} whose={{ who: "self", name: "" }} surgery={elmTree} {...changes} />
    </NextIntlClientProvider>,
  );

test("who helps a child asks by the child's name, and the surgery can be called too", () => {
  const html = drawn({ person: "aaaaaaaaaaa2" as PersonHandle, whose: { who: "other", name: "Kyle" } });
  expect(html).toMatch(/href="\/aaaaaaaaaaa2\/book"[^>]*>Ask about .?Kyle.?&#x27;s weight</);
  expect(html).toContain('href="tel:01632960101"');
});

test("a young person asks for themselves; without a known number nothing is offered to call", () => {
  const html = drawn({ surgery: null });
  expect(html).toContain("Ask about your weight");
  expect(html).not.toContain("tel:");
});

test("it is for weight alone, and until 18", () => {
  const today = "2028-05-16";
  expect(isWeightOfChild("weight", "2010-05-17", today)).toBe(true);
  expect(isWeightOfChild("weight", "2010-05-16", today)).toBe(false);
  expect(isWeightOfChild("height", "2022-09-09", today)).toBe(false);
  expect(isWeightOfChild("weight", null, today)).toBe(false);
});
