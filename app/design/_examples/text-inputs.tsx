import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { wrong } from "./wrong.ts";
import type { Part } from "./part.ts";

const widths = [2, 3, 4, 5, 10, 20, 30] as const;

const longLabel =
  "What would you like the person who reads this at the surgery to call you, if that is not the name on your record?";

/** Lines of text to type. */
export const textInputs: Part = {
  title: "Text inputs",
  examples: [
    { name: "Plain", draw: (say) => <TextInput name="plain" label={say("Name")} autocomplete="name" /> },
    {
      name: "With a hint",
      draw: (say) => (
        <TextInput
          name="hinted"
          label={say("Email address")}
          hint={say("We only use this to answer you")}
          type="email"
          autocomplete="email"
          spellcheck={false}
        />
      ),
    },
    {
      name: "With an error",
      draw: (say) => (
        <TextInput
          name="wrong"
          label={say("Mobile phone number")}
          errorMessage={wrong(say, "Enter a mobile phone number")}
          type="tel"
          autocomplete="tel"
        />
      ),
    },
    {
      name: "With a hint, an error and what was typed",
      draw: (say) => (
        <TextInput
          name="kept"
          label={say("Postcode")}
          hint={say("For example, SW1A 2AA")}
          errorMessage={wrong(say, "Enter a full postcode")}
          value="SW1A"
          width={10}
          autocomplete="postal-code"
        />
      ),
    },
    {
      name: "Wrong, with the words elsewhere",
      draw: (say) => <TextInput name="marked" label={say("Town or city")} errorMessage />,
    },
    {
      name: "With a long label",
      draw: (say) => <TextInput name="long" label={say(longLabel)} />,
    },
    {
      name: "The label as a heading, with a caption",
      draw: (say) => (
        <TextInput
          name="heading"
          label={{
            heading: { text: say("What is your first name?"), level: 3, caption: say("Register") },
            size: "l",
          }}
          autocomplete="given-name"
        />
      ),
    },
    {
      name: "In every width",
      draw: (say) =>
        widths.map((width) => (
          <TextInput
            key={width}
            name={`width-${width}`}
            label={`${say("Characters")} ${width}`}
            width={width}
          />
        )),
    },
    {
      name: "For a code",
      draw: (say) => (
        <TextInput
          name="code"
          label={say("Security code")}
          code
          width={10}
          inputmode="numeric"
          autocomplete="one-time-code"
          value="070142"
        />
      ),
    },
    { name: "Large", draw: (say) => <TextInput name="large" label={say("Medicine")} large /> },
    {
      name: "Not to be changed",
      draw: (say) => <TextInput name="disabled" label={say("Medicine")} value={say("Amlodipine")} disabled />,
    },
    {
      name: "With a prefix",
      draw: (say) => <TextInput name="prefix" label={say("Cost in pounds")} prefix="£" width={5} />,
    },
    {
      name: "With a suffix and an error",
      draw: (say) => (
        <TextInput
          name="suffix"
          label={say("Weight in kilograms")}
          suffix="kg"
          width={5}
          inputmode="decimal"
          errorMessage={wrong(say, "Enter your weight")}
        />
      ),
    },
    {
      name: "With a prefix and a suffix, large",
      draw: (say) => (
        <TextInput name="both" label={say("Cost per item")} prefix="£" suffix={say("each")} width={5} large />
      ),
    },
    {
      name: "With a button after it",
      draw: (say) => (
        <TextInput
          name="beside"
          label={say("Postcode")}
          width={10}
          formGroup={{ afterInput: <Button text={say("Find")} variant="secondary" small /> }}
        />
      ),
    },
  ],
};
