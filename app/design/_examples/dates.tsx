import { DateInput, type DateInputItem, type DateInputProps } from "#components/ui/date-input.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

const parts = (say: Say): DateInputItem[] => [
  { name: "day", label: say("Day") },
  { name: "month", label: say("Month") },
  { name: "year", label: say("Year") },
];

function Born({ say, ...props }: { say: Say; id: string } & Partial<DateInputProps>) {
  return (
    <DateInput
      fieldset={{ legend: { text: say("What is your date of birth?"), size: "m" } }}
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
    { name: "Plain", draw: (say) => <Born say={say} id="plain" /> },
    {
      name: "With what was typed",
      draw: (say) => <Born say={say} id="kept" values={{ day: "7", month: "1", year: "1942" }} />,
    },
    {
      name: "Filled in by the browser",
      draw: (say) => (
        <Born
          say={say}
          id="browser"
          items={parts(say).map((part) => ({ ...part, autocomplete: `bday-${part.name}` }))}
        />
      ),
    },
    {
      name: "With an error about all of it",
      draw: (say) => <Born say={say} id="wrong" errorMessage={wrong(say, "Enter your date of birth")} />,
    },
    {
      name: "With an error about one part",
      draw: (say) => (
        <Born
          say={say}
          id="part"
          errorMessage={wrong(say, "Your date of birth must include a year")}
          items={parts(say).map((part) => ({ ...part, error: part.name === "year" }))}
          values={{ day: "7", month: "1" }}
        />
      ),
    },
    {
      name: "The question as a heading",
      draw: (say) => (
        <Born
          say={say}
          id="heading"
          fieldset={{
            legend: {
              heading: { text: say("When did it begin?"), level: 3, caption: say("Ask your GP") },
              size: "l",
            },
          }}
        />
      ),
    },
    {
      name: "Month and year",
      draw: (say) => (
        <Born say={say} id="month" items={parts(say).slice(1)} hint={say("For example, 11 2023")} />
      ),
    },
    { name: "Not to be changed", draw: (say) => <Born say={say} id="disabled" disabled /> },
  ],
};
