import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import record from "#content/words/en/record.json" with { type: "json" };
import words from "#content/words/en/vaccinations.json" with { type: "json" };
import { joined, type Coded, type VaccinationEntry } from "#lib/domain/vaccinations/model.ts";
import { VaccinationDetail } from "./vaccination-detail.tsx";

const snomed = (code: string, display: string): Coded => ({
  system: "http://snomed.info/sct",
  code,
  display,
});

const entry = (changes: Partial<VaccinationEntry> = {}): VaccinationEntry => ({
  id: "a",
  source: "gp",
  status: "given",
  givenAt: "2027-11-06",
  givenInWords: null,
  product: snomed("34680411000001107", "Quadrivalent influenza vaccine"),
  procedure: null,
  diseases: [snomed("6142004", "Influenza")],
  dose: { kind: "number", number: 1 },
  batch: "W4B771M",
  expires: null,
  manufacturer: null,
  place: "Weaver Street Pharmacy",
  site: null,
  reason: null,
  toldOnly: false,
  recordedAt: null,
  notes: [],
  cannotBeShownSafely: false,
  ...changes,
});

function drawn(...entries: readonly VaccinationEntry[]): string {
  const [vaccination] = joined(entries);
  if (vaccination === undefined) throw new Error("no vaccination");
  const surgery = { name: "Mill Lane Surgery", telephone: "01632 960102" };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ vaccinations: words, record }}>
      <VaccinationDetail vaccination={vaccination} surgery={surgery} correction={<p>Ask here</p>} />
    </NextIntlClientProvider>,
  )
    .replaceAll(/<[^>]+>/g, "|")
    .replaceAll(/\|+/g, "|")
    .replaceAll("\u00a0", " ");
}

test("both sources stand on one page, and where they differ both are shown", () => {
  const text = drawn(entry(), entry({ id: "b", source: "vaccination-register", batch: "W4B772M" }));
  expect(text).toContain("Flu vaccination");
  expect(text).toContain("W4B772M|W4B771M");
  expect(text).toContain("do not say the same. Both are shown.");
  expect(text).toContain("the national vaccination record|Mill Lane Surgery");
  expect(text).toContain("Ask here");
});

test("a product against another disease is shown as it is, and to be asked about", () => {
  const text = drawn(entry({ diseases: [snomed("55735004", "Respiratory syncytial virus infection")] }));
  expect(text).toContain("RSV vaccination");
  expect(text).toContain("Ask about this one");
  expect(text).toContain("Quadrivalent influenza vaccine");
});

test("no disease is worked out from the product", () => {
  const text = drawn(entry({ diseases: [] }));
  expect(text).toContain("The record does not say what this vaccination protects against.");
});

test("not given says why; an unsafe entry shows its name alone", () => {
  const reason = snomed("315640000", "Influenza vaccination declined");
  const declined = drawn(entry({ status: "not-given", product: null, reason }));
  expect(declined).toContain("was offered on Saturday 6 November 2027 and not given");
  expect(declined).toContain("Why: |Influenza vaccination declined");
  const unsafe = drawn(entry({ cannotBeShownSafely: true }));
  expect(unsafe).toContain("we show only its name");
  expect(unsafe).not.toContain("W4B771M");
});
