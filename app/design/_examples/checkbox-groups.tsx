import { Checkboxes, type CheckboxesProps } from "#components/ui/checkboxes.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

/** Where each example asks about: no two groups of a page have the same name. */
const places = {
  plain: "the surgery",
  hints: "the hospital",
  wrong: "the pharmacy",
  alone: "the clinic",
  heading: "the dentist",
  small: "the walk-in centre",
  inline: "the blood test",
  "one-off": "the scan",
  off: "the vaccination",
  none: "the eye test",
  all: "the hearing test",
  asks: "the review",
  asked: "the check",
} as const;

type Name = keyof typeof places;

const question = (name: Name) => `What would help you at ${places[name]}?`;

const aids = (say: Say) => [
  { value: "interpreter", text: say("An interpreter") },
  { value: "step-free", text: say("A way in without steps") },
  { value: "longer", text: say("A longer appointment") },
];

const none = (say: Say) => ({ value: "none", text: say("None of these"), behaviour: "exclusive" as const });

const aidsThatAsk = (say: Say, id: string) =>
  aids(say).map((item) =>
    item.value === "interpreter"
      ? { ...item, conditional: <TextInput name={`${id}-language`} label={say("Language")} width={20} /> }
      : item,
  );

function Aids({ say, ...props }: { say: Say; name: Name } & Partial<CheckboxesProps>) {
  const legend = { text: say(question(props.name)), size: "m" as const };
  return <Checkboxes fieldset={{ legend }} items={aids(say)} {...props} />;
}

/** Questions with any number of answers. */
export const checkboxGroups: Part = {
  title: "Checkboxes",
  examples: [
    { name: "Plain", draw: (say) => <Aids say={say} name="plain" /> },
    {
      name: "With hints, and two ticked",
      draw: (say) => (
        <Aids
          say={say}
          name="hints"
          hint={say("Choose all that apply")}
          items={aids(say).map((item) => ({ ...item, hint: say("We tell the surgery for you") }))}
          values={["interpreter", "longer"]}
        />
      ),
    },
    {
      name: "With an error",
      draw: (say) => (
        <Aids
          say={say}
          name="wrong"
          hint={say("Choose all that apply")}
          errorMessage={wrong(say, "Choose what would help you, or “None of these”")}
          items={[...aids(say), { divider: say("or") }, none(say)]}
        />
      ),
    },
    {
      name: "One box alone",
      draw: (say) => (
        <Aids
          say={say}
          name="alone"
          fieldset={{ legend: say("Before you send this") }}
          items={[{ value: "agreed", text: say("I have read how long an answer may take") }]}
        />
      ),
    },
    {
      name: "The question as a heading",
      draw: (say) => (
        <Aids
          say={say}
          name="heading"
          fieldset={{ legend: { heading: { text: say(question("heading")), level: 3 }, size: "l" } }}
        />
      ),
    },
    { name: "Small", draw: (say) => <Aids say={say} name="small" small /> },
    { name: "In one row", draw: (say) => <Aids say={say} name="inline" inline small /> },
    {
      name: "One not to be ticked",
      draw: (say) => (
        <Aids
          say={say}
          name="one-off"
          items={aids(say).map((item) => ({ ...item, disabled: item.value === "longer" }))}
        />
      ),
    },
    { name: "None to be ticked", draw: (say) => <Aids say={say} name="off" disabled values={["longer"]} /> },
    {
      name: "With “None of these”",
      draw: (say) => (
        <Aids
          say={say}
          name="none"
          items={[...aids(say), { divider: say("or") }, none(say)]}
          values={["longer"]}
        />
      ),
    },
    {
      name: "With one box for all",
      draw: (say) => (
        <Aids
          say={say}
          name="all"
          items={[
            {
              name: "all-of-them",
              value: "all",
              text: say("All of these"),
              behaviour: "inclusive",
              behaviourGroup: "aids",
            },
            { divider: say("or"), behaviour: "inclusive" },
            ...aids(say).map((item) => ({ ...item, behaviourGroup: "aids" })),
          ]}
        />
      ),
    },
    {
      name: "Asking for more, not ticked",
      draw: (say) => <Aids say={say} name="asks" items={aidsThatAsk(say, "asks")} />,
    },
    {
      name: "Asking for more, ticked",
      draw: (say) => (
        <Aids say={say} name="asked" items={aidsThatAsk(say, "asked")} values={["interpreter"]} />
      ),
    },
  ],
};
