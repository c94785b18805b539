import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import words from "#content/words/en/emergency-card.json" with { type: "json" };
import { told, type CardParts, type EmergencyCard as Card } from "#lib/domain/emergency-card/model.ts";
import { EmergencyCard } from "./emergency-card.tsx";
import { PrintedCard } from "./printed-card.tsx";

const readAt = "2028-05-16T09:00:00Z";

function markup(parts: CardParts, Drawn: typeof EmergencyCard = EmergencyCard): string {
  const card: Card = { readAt, chosen: true, parts };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ "emergency-card": words }}>
      <Drawn card={card} />
    </NextIntlClientProvider>,
  );
}

const drawn = (parts: CardParts): string =>
  markup(parts)
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/[\u00a0\u2007]/g, " ");

const penicillin = { name: "Penicillin", severe: true, kind: "allergy", reactions: ["Anaphylaxis"] } as const;
const surgery = told({ name: "Elm Street Surgery", telephone: "01632 960 001" });

test("it says whose it is, what is severe, and when the record said so", () => {
  const text = drawn({
    called: told("Abdul Rahman"),
    "full-name": told("Abdul Rahman"),
    born: told({ date: "1943-03-12", years: 85 }),
    "nhs-number": told("9990123454"),
    allergies: told({ known: "some", items: [penicillin] }),
  });
  expect(text).toContain("Born: 12 March 1943, 85 years old");
  expect(text).toContain("Severe: Penicillin: Anaphylaxis");
  expect(text).toContain("Last updated Tuesday 16 May 2028, 10am. This is what the record said then.");
  expect(text.match(/Abdul Rahman/g)).toHaveLength(1);
});

test("a surgery that was silent is said with day and time, and whom to ask", () => {
  const text = drawn({ allergies: { kind: "silent", askedAt: readAt }, surgery });
  expect(text).toContain("We could not get the allergies on Tuesday 16 May 2028 at 10am.");
  expect(text).toContain("Ask the person, or call Elm Street Surgery on 01632 960 001.");
  expect(text).not.toContain("No known allergies");
});

test("the surgery is not named where it is not on the card", () => {
  expect(drawn({ allergies: { kind: "not-shared", askedAt: readAt } })).toContain("call their GP surgery");
});

test.each([
  ["none-known", "No known allergies"],
  ["none-recorded", "The surgery has not written that there are none"],
  ["not-known", "We do not know."],
] as const)("allergies that are %s are said so", (known, says) => {
  const text = drawn({ allergies: told({ known, items: [] }) });
  expect(text).toContain(says);
  if (known !== "none-known") expect(text).not.toContain("No known allergies");
});

test("allergies that were left out are said to be, and nothing else that was left out is there", () => {
  const text = drawn({ called: told("Abdul Rahman") });
  expect(text).toContain("Allergies are not on this card.");
  for (const heading of ["Medicines now", "Health conditions", "NHS number", "Implants"])
    expect(text).not.toContain(heading);
});

test("entries that may not be shown are counted, and what is not all is said", () => {
  const text = drawn({ medicines: told([], true, 2), allergies: told({ known: "not-known", items: [] }) });
  expect(text).toContain("2 entries are not on this card");
  expect(text).toContain("This may not be all.");
});

test("numbers can be called", () => {
  const contact = told({ name: "Nadia Rahman", relationship: "daughter", telephone: "07700 900 982" });
  expect(markup({ contact })).toContain('href="tel:07700900982"');
  expect(drawn({ contact })).toContain("Nadia Rahman (daughter) 07700 900 982");
});

test("a short card is printed large, and a long one says that it prints small or on two pages", () => {
  const many = (count: number) =>
    told(
      Array.from({ length: count }, (_, index) => ({
        name: `Medicine ${index} with a long name 20mg tablets`,
        howToTake: ["Take one tablet each morning with plenty of water"],
        standing: "current" as const,
      })),
    );
  expect(markup({ medicines: many(2) })).toContain("nhsuk-u-font-size-26");
  expect(markup({ medicines: many(16) }, PrintedCard)).not.toContain("may not fit one page");
  expect(markup({ medicines: many(60) }, PrintedCard)).toContain("may not fit one page");
});
