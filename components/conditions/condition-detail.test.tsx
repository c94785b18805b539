import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import conditions from "#content/words/en/conditions.json" with { type: "json" };
import consultations from "#content/words/en/consultations.json" with { type: "json" };
import glossary from "#content/words/en/glossary.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import type { Condition } from "#lib/domain/conditions/model.ts";
import { me } from "#lib/paths.ts";
import { ConditionDetail } from "./condition-detail.tsx";

const whole: Condition = {
  id: "c",
  source: "gp",
  snomed: "38341003",
  term: "Hypertension",
  clinicalStatus: "active",
  certainty: null,
  significance: "major",
  startedAt: "1979",
  endedAt: null,
  recordedAt: "2019-03-11T10:25:00.000Z",
  recordedBy: "Dr Amina Yusuf",
  notes: [],
  linked: [],
  cannotBeShownSafely: false,
};

const html = (changes: Partial<Condition>): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="Europe/London"
      messages={{ conditions, consultations, glossary, record }}
    >
      <ConditionDetail
        condition={{ ...whole, ...changes }}
        person={me}
        surgery={{ name: "Mill Lane Surgery", telephone: null }}
        correction={null}
      />
    </NextIntlClientProvider>,
  );
const drawn = (changes: Partial<Condition>) =>
  html(changes)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

test("plain words stand beside the coded term, and a year alone stays a year", () => {
  const text = drawn({});
  expect(text).toMatch(/^ High blood pressure In the record Hypertension/);
  expect(text).toContain("Started 1979 ");
  expect(text).toContain("Major: the surgery counts it among the main health conditions");
  expect(text).toContain("Version 1, written");
});

test("without an explanation the coded term stands alone, and that is said", () => {
  const text = drawn({ snomed: "1", term: "Rare thing" });
  expect(text).toContain("Rare thing");
  expect(text).toContain("We do not have a plain explanation yet.");
  expect(text).not.toContain("Version 1");
});

test("an unknown modifier leaves the name of the record and nothing else", () => {
  const text = drawn({ cannotBeShownSafely: true });
  expect(text).toContain("Hypertension");
  expect(text).not.toMatch(/High blood pressure|1979|Yusuf|Current/);
});

test("an impossible date is not known, and names are kept apart from the text round them", () => {
  expect(drawn({ startedAt: null, clinicalStatus: "resolved" })).toContain("Started Date not known");
  expect(html({})).toContain("<bdi>Dr Amina Yusuf</bdi>");
});

test("a linked consultation is called what its own page is called", () => {
  const linked = [
    {
      kind: "consultation",
      id: "v",
      snomed: "386472008",
      name: "Telephone consultation",
      who: "Dr Owen Hartley",
      at: "2027-12-02",
    },
  ] as const;
  expect(drawn({ linked })).toContain("Phone call: Dr Owen Hartley");
  expect(html({ linked })).toContain('href="/me/consultations/v"');
});
