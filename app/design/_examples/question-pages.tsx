import { DateQuestion, dateFieldId, dateMessages } from "#components/ui/patterns/date-question.tsx";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { QuestionPage, type QuestionPageProps } from "#components/ui/patterns/question-page.tsx";
import { Link } from "#components/ui/link.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { readTypedDate, typedDateIn, type DateCode } from "#lib/typed-date.ts";
import type { Part, Say } from "./part.ts";

const page = (say: Say) => ({
  headingLevel: 3 as const,
  takesFocus: false,
  caption: say("Book a follow-up"),
  problem: say("There is a problem"),
  action: "/design/question-pages",
  method: "get" as const,
  button: say("Continue"),
});

const errorsOf = (say: Say, id: string, sentence: string, wrong: boolean) =>
  fieldErrors(
    wrong ? { [id]: "missing" } : {},
    [{ name: id, messages: { missing: say(sentence) } }],
    say("Error"),
  );

function oneLine(say: Say, id: string, wrong: boolean) {
  const errors = errorsOf(say, id, "Enter a telephone number", wrong);
  return (
    <QuestionPage
      {...page(say)}
      question={say("What number should we call?")}
      errors={errors}
      field={(asked) => (
        <TextInput
          name={id}
          type="tel"
          label={asked}
          hint={say("For example, 01632 960 001.")}
          errorMessage={errors.beside(id)}
        />
      )}
    />
  );
}

function choice(say: Say, id: string, wrong: boolean, more: Partial<QuestionPageProps> = {}) {
  const errors = errorsOf(say, id, "Select how you want to talk to us", wrong);
  return (
    <QuestionPage
      {...page(say)}
      {...more}
      question={say("How do you want to talk to us?")}
      errors={errors}
      field={(asked) => (
        <Radios
          name={id}
          fieldset={{ legend: asked }}
          items={[
            { value: "phone", text: say("By phone"), hint: say("About 10 minutes.") },
            { value: "visit", text: say("At the surgery") },
            { divider: say("or") },
            { value: "unsure", text: say("I am not sure") },
          ]}
          errorMessage={errors.beside(id)}
        />
      )}
    />
  );
}

function words(say: Say, id: string, wrong: boolean) {
  const errors = errorsOf(say, id, "Enter what you want to ask", wrong);
  return (
    <QuestionPage
      {...page(say)}
      question={say("What do you want to ask?")}
      errors={errors}
      otherButton={{ text: say("Save and come back later"), name: "later", value: "yes" }}
      field={(asked) => (
        <Textarea
          name={id}
          label={asked}
          hint={say("Do not use this for anything urgent.")}
          value={wrong ? undefined : say("Can I take both medicines in the morning?")}
          errorMessage={errors.beside(id)}
        />
      )}
    />
  );
}

const dateSentences: Readonly<Record<DateCode, string>> = {
  "date-missing": "Enter your date of birth",
  "day-missing": "Date of birth must include a day",
  "month-missing": "Date of birth must include a month",
  "year-missing": "Date of birth must include a year",
  "day-and-month-missing": "Date of birth must include a day and month",
  "day-and-year-missing": "Date of birth must include a day and year",
  "month-and-year-missing": "Date of birth must include a month and year",
  "day-not-real": "Day must be a number from 1 to 31",
  "month-not-real": "Month must be a number from 1 to 12",
  "year-not-four-digits": "Year must include 4 numbers",
  "date-not-real": "Date of birth must be a real date",
};

/** What a form sent for the date, if it was sent: the day, the month and the year as they were typed. */
function born(say: Say, id: string, sent?: readonly [day: string, month: string, year: string]) {
  const [day, month, year] = sent ?? ["", "", ""];
  const typed = typedDateIn({ [`${id}[day]`]: day, [`${id}[month]`]: month, [`${id}[year]`]: year }, id);
  const read = readTypedDate(typed);
  const errors = fieldErrors(
    sent === undefined || read.ok ? {} : { [id]: read.code },
    [{ name: id, id: dateFieldId(id), messages: dateMessages((code) => say(dateSentences[code])) }],
    say("Error"),
  );
  return (
    <QuestionPage
      {...page(say)}
      question={say("What is your date of birth?")}
      errors={errors}
      field={(asked) => (
        <DateQuestion
          name={id}
          asked={asked}
          hint={say("For example, 31 3 1980.")}
          words={{ day: say("Day"), month: say("Month"), year: say("Year") }}
          values={typed}
          errorMessage={errors.beside(id)}
          code={errors.codeOf(id)}
        />
      )}
    />
  );
}

const stop = (say: Say) => (
  <p>
    <Link className="app-alone" href="/design">
      {say("Stop booking")}
    </Link>
  </p>
);

/** One question a page, in each kind of answer. */
export const questionPages: Part = {
  title: "One question a page",
  examples: [
    { name: "One line", draw: (say) => oneLine(say, "number", false) },
    { name: "One line, not answered", draw: (say) => oneLine(say, "number-error", true) },
    {
      name: "A choice, with more above the button and a link after it",
      draw: (say) =>
        choice(say, "way", false, {
          children: <p>{say("The surgery is open from 8am to 6pm.")}</p>,
          after: stop(say),
        }),
    },
    { name: "A choice, not made", draw: (say) => choice(say, "way-error", true) },
    { name: "Longer words, kept, to come back to", draw: (say) => words(say, "ask", false) },
    { name: "Longer words, not given", draw: (say) => words(say, "ask-error", true) },
    { name: "A date", draw: (say) => born(say, "born") },
    { name: "A date, kept", draw: (say) => born(say, "kept-date", ["31", "3", "1980"]) },
    { name: "A date without its year", draw: (say) => born(say, "yearless", ["31", "3", ""]) },
    { name: "A date without day and month", draw: (say) => born(say, "only-year", ["", "", "1980"]) },
    { name: "A day that is not there", draw: (say) => born(say, "no-such-day", ["31", "2", "1980"]) },
    { name: "A year that is too short", draw: (say) => born(say, "short-year", ["31", "3", "80"]) },
  ],
};
