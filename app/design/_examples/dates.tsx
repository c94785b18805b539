import { DateInput, type DateInputItem, type DateInputProps } from "#components/ui/date-input.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

const parts = (say: Say): DateInputItem[] => [
  { name: "day", label: say("Day") },
  { name: "month", label: say("Month") },
  { name: "year", label: say("Year") },
];

/** What each example asks: no two groups of a page have the same name. */
const questions = {
  plain: "What is your date of birth?",
  kept: "When was your child born?",
  browser: "When were you born?",
  wrong: "What is the date of birth on your letter?",
  part: "When did you last see a nurse?",
  heading: "When did it begin?",
  month: "When did you move here?",
  disabled: "When did you register?",
} as const;

type Id = keyof typeof questions;

function Asked({ say, ...props }: { say: Say; id: Id } & Partial<DateInputProps>) {
  return (
    <DateInput
      fieldset={{ legend: { text: say(questions[props.id]), size: "m" } }}
      hint={say("For example, 31 3 1980")}
      namePrefix={props.id}
      items={parts(say)}
      {...props}
    />
  );
}

/** Dates that the person knows. */
export const dates: Part = {
  title: "Date inputs",
  examples: [
    { name: "Plain", draw: (say) => <Asked say={say} id="plain" /> },
    {
      name: "With what was typed",
      draw: (say) => <Asked say={say} id="kept" values={{ day: "7", month: "1", year: "1942" }} />,
    },
    {
      name: "Filled in by the browser",
      draw: (say) => (
        <Asked
          say={say}
          id="browser"
          items={parts(say).map((part) => ({ ...part, autocomplete: `bday-${part.name}` }))}
        />
      ),
    },
    {
      name: "With an error about all of it",
      draw: (say) => <Asked say={say} id="wrong" errorMessage={wrong(say, "Enter the date of birth")} />,
    },
    {
      name: "With an error about one part",
      draw: (say) => (
        <Asked
          say={say}
          id="part"
          errorMessage={wrong(say, "The date must include a year")}
          items={parts(say).map((part) => ({ ...part, error: part.name === "year" }))}
          values={{ day: "7", month: "1" }}
        />
      ),
    },
    {
      name: "The question as a heading",
      draw: (say) => (
        <Asked
          say={say}
          id="heading"
          fieldset={{
            legend: {
              heading: { text: say(questions.heading), level: 3, caption: say("Ask your GP") },
              size: "l",
            },
          }}
        />
      ),
    },
    {
      name: "Month and year",
      draw: (say) => (
        <Asked say={say} id="month" items={parts(say).slice(1)} hint={say("For example, 11 2023")} />
      ),
    },
    { name: "Not to be changed", draw: (say) => <Asked say={say} id="disabled" disabled /> },
  ],
};
