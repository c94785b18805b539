import { expect, test } from "vitest";
import { Radios } from "#components/ui/radios.tsx";
import { drawn } from "#components/ui/testing/drawn.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { readTypedDate, typedDateIn, type DatePart, type TypedDate } from "#lib/typed-date.ts";
import { DateQuestion, dateFieldId, dateMessages } from "./date-question.tsx";
import { fieldErrors, type FieldErrors } from "./field-errors.ts";
import { QuestionPage, type QuestionPageProps } from "./question-page.tsx";

const question = "How do you want to talk to us?";

function page(
  field: (asked: Parameters<QuestionPageProps["field"]>[0], errors: FieldErrors<"way">) => React.ReactNode,
  codes: Record<string, string> = {},
  more: Partial<QuestionPageProps> = {},
) {
  const errors = fieldErrors(codes, [{ name: "way", messages: { missing: "Select a way" } }], "Error");
  return drawn(
    <QuestionPage
      question={question}
      caption="Book a follow-up"
      errors={errors}
      problem="There is a problem"
      action="/"
      button="Continue"
      {...more}
      field={(asked) => field(asked, errors)}
    />,
  );
}

const radios: Parameters<typeof page>[0] = (asked, errors) => (
  <Radios
    name="way"
    fieldset={{ legend: asked }}
    items={[
      { value: "phone", text: "By phone" },
      { value: "visit", text: "At the surgery" },
    ]}
    errorMessage={errors.beside("way")}
  />
);

test.each([
  ["radios", radios, "legend"],
  ["one line", ((asked) => <TextInput name="way" label={asked} />) as typeof radios, "label"],
  ["several lines", ((asked) => <Textarea name="way" label={asked} />) as typeof radios, "label"],
])("the question is the one h1 and the name of the field: %s", (_, field, names) => {
  const drawnPage = page(field);
  expect(drawnPage.mistakes).toEqual([]);
  expect(drawnPage.every("h1").map(({ text }) => text)).toEqual([question]);
  expect(drawnPage.every(names)[0]?.text).toBe(question);
});

test("the name of the journey is spoken once, not with each answer", () => {
  const drawnPage = page(radios);
  expect(drawnPage.ofClass("nhsuk-caption-l").map(({ text }) => text)).toEqual(["Book a follow-up"]);
  expect(drawnPage.every("legend")[0]?.text).not.toContain("Book");
});

test("an answer that was not chosen leads to the first of them", () => {
  const refused = page(radios, { way: "missing" });
  expect(refused.mistakes).toEqual([]);
  expect(refused.every("a")[0]?.attributes["href"]).toBe("#way");
  expect(refused.withId("way")?.attributes).toMatchObject({ type: "radio", value: "phone" });
});

test("other content stands above the button, and a way out after the form", () => {
  const order = page(radios, {}, { children: <p>Open from 8am</p>, after: <a href="/me">Stop booking</a> })
    .every("p", "button", "a")
    .map(({ text }) => text);
  expect(order).toEqual(["Open from 8am", "Continue", "Stop booking"]);
});

function born(sent: TypedDate | null) {
  const read = sent && readTypedDate(sent);
  const errors = fieldErrors(
    read?.ok === false ? { born: read.code } : {},
    [{ name: "born", id: dateFieldId("born"), messages: dateMessages((code) => `Sentence of ${code}`) }],
    "Error",
  );
  return drawn(
    <QuestionPage
      question="What is your date of birth?"
      errors={errors}
      problem="There is a problem"
      action="/"
      button="Continue"
      field={(asked) => (
        <DateQuestion
          name="born"
          asked={asked}
          hint="For example, 31 3 1980"
          words={{ day: "Day", month: "Month", year: "Year" }}
          values={sent ?? undefined}
          errorMessage={errors.beside("born")}
          code={errors.codeOf("born")}
          ownBirthday
        />
      )}
    />,
  );
}

const fieldsOf = (page: ReturnType<typeof drawn>) => page.ofClass("nhsuk-date-input__input");
const wrongIn = (page: ReturnType<typeof drawn>) =>
  fieldsOf(page)
    .filter(({ attributes }) => attributes["class"]?.includes("nhsuk-input--error"))
    .map(({ attributes }) => attributes["id"]);

test.each([
  [{ day: "31", month: "3", year: "" }, ["born-year"], "year-missing"],
  [{ day: "", month: "", year: "1980" }, ["born-day", "born-month"], "day-and-month-missing"],
  [{ day: "", month: "", year: "" }, ["born-day", "born-month", "born-year"], "date-missing"],
  [{ day: "31", month: "2", year: "1980" }, ["born-day", "born-month", "born-year"], "date-not-real"],
  [{ day: "31", month: "13", year: "1980" }, ["born-month"], "month-not-real"],
])("of %j only the wrong parts are marked, and the summary leads to the first", (typed, wrong, code) => {
  const refused = born(typed);
  expect(refused.mistakes).toEqual([]);
  expect(wrongIn(refused)).toEqual(wrong);
  expect(refused.every("a")[0]).toMatchObject({
    text: `Sentence of ${code}`,
    attributes: { href: `#${wrong[0]}` },
  });
});

test("a date is kept as it was typed, under names that are read back", () => {
  const typed = { day: "031", month: "Sept", year: "80" };
  const sent = Object.fromEntries(
    fieldsOf(born(typed)).map(({ attributes }) => [attributes["name"], attributes["value"]]),
  );
  expect(typedDateIn(sent, "born")).toEqual(typed);
});

test("a date before it is sent is described by its hint, with nothing marked", () => {
  const asked = born(null);
  expect(asked.mistakes).toEqual([]);
  expect(wrongIn(asked)).toEqual([]);
  expect(asked.every("fieldset")[0]?.attributes).toMatchObject({
    role: "group",
    "aria-describedby": "born-hint",
  });
  const parts: readonly DatePart[] = ["day", "month", "year"];
  expect(fieldsOf(asked).map(({ attributes }) => attributes["autocomplete"])).toEqual(
    parts.map((part) => `bday-${part}`),
  );
});
