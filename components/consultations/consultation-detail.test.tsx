import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import consultations from "#content/words/en/consultations.json" with { type: "json" };
import glossary from "#content/words/en/glossary.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import type { Consultation, ConsultationEntry } from "#lib/domain/consultations/model.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import { me } from "#lib/paths.ts";
import { ConsultationDetail } from "./consultation-detail.tsx";

const entry: ConsultationEntry = {
  kind: "words",
  id: null,
  snomed: null,
  term: null,
  value: null,
  standing: null,
  text: null,
  dueAt: null,
  cannotBeShownSafely: false,
};
const whole: Consultation = {
  id: "v",
  source: "gp",
  at: "2027-12-02T08:50:00.000Z",
  endedAt: null,
  how: { snomed: "386472008", term: "Telephone consultation" },
  who: ["Dr Owen Hartley"],
  where: "Mill Lane Surgery",
  status: "finished",
  topics: [],
  complete: true,
  removed: 0,
  cannotBeShownSafely: false,
};

const withEntries = (...entries: readonly Partial<ConsultationEntry>[]): Partial<Consultation> => ({
  topics: [
    {
      title: "Cough",
      condition: null,
      cannotBeShownSafely: false,
      headings: [
        { title: "Plan", cannotBeShownSafely: false, entries: entries.map((one) => ({ ...entry, ...one })) },
      ],
    },
  ],
});

function drawn(changes: Partial<Consultation>, wordsShown: HowFarBack = { kind: "everything" }): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="Europe/London"
      messages={{ consultations, glossary, record }}
    >
      <ConsultationDetail
        consultation={{ ...whole, ...changes }}
        wordsShown={wordsShown}
        person={me}
        surgery={null}
        correction={null}
      />
    </NextIntlClientProvider>,
  );
  return html.replaceAll(/<[^>]+>/g, "");
}

test("a short form that the glossary knows is expanded where it is used first, and only there", () => {
  const html = drawn(withEntries({ text: "HbA1c 56 mmol/mol." }, { text: "Above 48 mmol/mol." }));
  expect(html).toContain("HbA1c 56 mmol/mol (millimoles per mole).");
  expect(html).toContain("Above 48 mmol/mol.");
  expect(html).not.toContain("mmol/L (");
});

test("a code has its plain words beside the words of the record", () => {
  const html = drawn(
    withEntries({ kind: "measurement", snomed: "27113001", term: "Body weight", value: "98 kg" }),
  );
  expect(html).toContain("Weight (Body weight): 98 kg");
  expect(html).toContain("How much you weigh.");
});

test("what cannot be shown safely has its name only", () => {
  expect(drawn(withEntries({ kind: "allergy", term: "Latex", cannotBeShownSafely: true }))).toContain(
    "Allergy: Latex. We cannot show this part safely.",
  );
  const html = drawn({ cannotBeShownSafely: true });
  expect(html).toContain("We cannot show this one safely");
  expect(html).not.toContain("Mill Lane Surgery");
});

test("parts that did not come, and entries that were removed, are said", () => {
  expect(drawn({ complete: false })).toContain("We could not show all of this consultation");
  expect(drawn({ removed: 2 })).toContain("2 entries were removed by the surgery.");
  expect(drawn({})).toContain("The surgery shows us nothing else about this consultation.");
});

test.each<[HowFarBack, boolean]>([
  [{ kind: "nothing" }, true],
  [{ kind: "from", from: "2028-01-01" }, true],
  [{ kind: "from", from: "2027-01-01" }, false],
  [{ kind: "until", until: "2027-01-01" }, true],
  [{ kind: "everything" }, false],
])("where words are shown %j, that they are kept back here is %s", (wordsShown, said) => {
  expect(drawn({}, wordsShown).includes("coded parts only")).toBe(said);
});

test("without a date that is not hidden", () => {
  expect(drawn({ at: null })).toContain("Date not known");
});
