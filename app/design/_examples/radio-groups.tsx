import { Radios, type RadiosProps } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { DrawnAgain } from "#components/ui/behaviour/drawn-again.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

/** What each example asks about: no two groups of a page have the same name. */
const topics = {
  plain: "your results",
  hints: "your appointment",
  wrong: "your prescription",
  heading: "your referral",
  small: "your vaccination",
  inline: "your record",
  divider: "your letter",
  "one-off": "your review",
  off: "your check",
  asks: "your test",
  asked: "your visit",
  "small-asks": "your scan",
  again: "your medicine",
} as const;

type Name = keyof typeof topics;

const question = (name: Name) => `How should we contact you about ${topics[name]}?`;

const ways = (say: Say) => [
  { value: "message", text: say("Message") },
  { value: "phone", text: say("Phone call") },
  { value: "letter", text: say("Letter") },
];

const waysThatAsk = (say: Say, id: string) => [
  { value: "message", text: say("Message") },
  {
    value: "phone",
    text: say("Phone call"),
    conditional: <TextInput name={`${id}-phone`} label={say("Phone number")} type="tel" width={20} />,
  },
  {
    value: "letter",
    text: say("Letter"),
    conditional: (
      <TextInput
        name={`${id}-postcode`}
        label={say("Postcode")}
        errorMessage={wrong(say, "Enter a postcode")}
        width={10}
      />
    ),
  },
];

function Ways({ say, ...props }: { say: Say; name: Name } & Partial<RadiosProps>) {
  const legend = { text: say(question(props.name)), size: "m" as const };
  return <Radios fieldset={{ legend }} items={ways(say)} {...props} />;
}

/** Questions with one answer to choose. */
export const radioGroups: Part = {
  title: "Radios",
  examples: [
    { name: "Plain", draw: (say) => <Ways say={say} name="plain" /> },
    {
      name: "With hints, and one chosen",
      draw: (say) => (
        <Ways
          say={say}
          name="hints"
          hint={say("You can change this later")}
          items={ways(say).map((item) => ({ ...item, hint: say("We answer within 2 working days") }))}
          value="phone"
        />
      ),
    },
    {
      name: "With an error",
      draw: (say) => (
        <Ways say={say} name="wrong" errorMessage={wrong(say, "Choose how we should contact you")} />
      ),
    },
    {
      name: "The question as a heading",
      draw: (say) => (
        <Ways
          say={say}
          name="heading"
          fieldset={{
            legend: {
              heading: { text: say(question("heading")), level: 3, caption: say("Your profile") },
              size: "l",
            },
          }}
        />
      ),
    },
    { name: "Small", draw: (say) => <Ways say={say} name="small" small /> },
    {
      name: "In one row",
      draw: (say) => (
        <Ways
          say={say}
          name="inline"
          inline
          items={[
            { value: "yes", text: say("Yes") },
            { value: "no", text: say("No") },
          ]}
        />
      ),
    },
    {
      name: "With a divider",
      draw: (say) => (
        <Ways
          say={say}
          name="divider"
          items={[...ways(say), { divider: say("or") }, { value: "none", text: say("Do not contact me") }]}
        />
      ),
    },
    {
      name: "One not to be chosen",
      draw: (say) => (
        <Ways
          say={say}
          name="one-off"
          items={ways(say).map((item) => ({ ...item, disabled: item.value === "letter" }))}
        />
      ),
    },
    { name: "None to be chosen", draw: (say) => <Ways say={say} name="off" disabled value="phone" /> },
    {
      name: "Asking for more, none chosen",
      draw: (say) => <Ways say={say} name="asks" items={waysThatAsk(say, "asks")} />,
    },
    {
      name: "Asking for more, one chosen and wrong",
      draw: (say) => <Ways say={say} name="asked" items={waysThatAsk(say, "asked")} value="letter" />,
    },
    {
      name: "Asking for more, small",
      draw: (say) => (
        <Ways say={say} name="small-asks" items={waysThatAsk(say, "small-asks")} value="phone" small />
      ),
    },
    {
      name: "Drawn again with another choice and an error",
      draw: (say) => (
        <DrawnAgain
          label={say("Draw again")}
          before={<Ways say={say} name="again" items={waysThatAsk(say, "again")} value="phone" />}
          after={
            <Ways
              say={say}
              name="again"
              items={waysThatAsk(say, "again")}
              value="letter"
              errorMessage={wrong(say, "Choose how we should contact you")}
            />
          }
        />
      ),
    },
  ],
};
