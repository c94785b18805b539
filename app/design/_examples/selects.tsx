import { Button } from "#components/ui/button.tsx";
import { Select, type SelectProps } from "#components/ui/select.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

const months = (say: Say) =>
  ["January", "February", "March"].map((month) => ({ value: month.toLowerCase(), text: say(month) }));

function Months({ say, ...props }: { say: Say; name: string } & Partial<SelectProps>) {
  return <Select label={say("Month")} items={months(say)} {...props} />;
}

/** Lists that open. */
export const selects: Part = {
  title: "Selects",
  examples: [
    { name: "Plain", draw: (say) => <Months say={say} name="plain" /> },
    {
      name: "With a hint and one chosen",
      draw: (say) => (
        <Months
          say={say}
          name="chosen"
          label={{ text: say("Month"), size: "m" }}
          hint={say("The month in which it began")}
          value="march"
        />
      ),
    },
    {
      name: "With an error",
      draw: (say) => (
        <Months
          say={say}
          name="wrong"
          items={[{ value: "", text: say("Choose a month") }, ...months(say)]}
          errorMessage={wrong(say, "Choose a month")}
        />
      ),
    },
    {
      name: "With a divider and one not to be chosen",
      draw: (say) => (
        <Months
          say={say}
          name="divider"
          items={[
            ...months(say),
            { divider: true },
            { value: "other", text: say("Another month"), disabled: true },
          ]}
        />
      ),
    },
    { name: "Not to be changed", draw: (say) => <Months say={say} name="disabled" disabled /> },
    {
      name: "With a button after it",
      draw: (say) => (
        <Months
          say={say}
          name="beside"
          formGroup={{ afterInput: <Button text={say("Show")} variant="secondary" small /> }}
        />
      ),
    },
  ],
};
