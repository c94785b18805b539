import { Fieldset } from "#components/ui/fieldset.tsx";
import { Hint } from "#components/ui/hint.tsx";
import { Label } from "#components/ui/label.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Part, Say } from "./part.ts";

const sizes = ["s", "m", "l", "xl"] as const;

/** What each legend asks: no two groups of a page have the same name. */
const places = {
  s: "Where do you live?",
  m: "Where does your carer live?",
  l: "Where do you work?",
  xl: "Where can we write to you?",
} as const;

function Address({ say, id }: { say: Say; id: string }) {
  return (
    <>
      <TextInput name={`${id}-line`} label={say("Address line 1")} autocomplete="address-line1" />
      <TextInput
        name={`${id}-town`}
        label={say("Town or city")}
        autocomplete="address-level2"
        classes="nhsuk-u-width-two-thirds"
      />
    </>
  );
}

/** What asks: labels, legends and hints. */
export const labels: Part = {
  title: "Labels, legends and hints",
  examples: [
    ...sizes.map((size) => ({
      name: `A label, size ${size}`,
      draw: (say: Say) => (
        <TextInput name={`label-${size}`} label={{ text: say("What is your name?"), size }} />
      ),
    })),
    {
      name: "A hidden end of a label",
      draw: (say) => (
        <TextInput
          name="label-hidden"
          label={{ text: say("Phone number"), visuallyHiddenText: say("of your carer") }}
          type="tel"
        />
      ),
    },
    {
      name: "A label as a heading, with a caption after it",
      draw: (say) => (
        <TextInput
          name="label-caption"
          label={{
            heading: {
              text: say("What is your name?"),
              level: 3,
              caption: { text: say("About you"), placement: "after" },
            },
            size: "m",
          }}
        />
      ),
    },
    {
      name: "A label and a hint by themselves",
      draw: (say) => (
        <>
          <Label text={say("Search")} htmlFor="label-alone" />
          <Hint id="label-alone-hint" text={say("Type at least 3 letters")} />
          <input className="nhsuk-input" id="label-alone" name="alone" aria-describedby="label-alone-hint" />
        </>
      ),
    },
    ...sizes.map((size) => ({
      name: `A legend, size ${size}`,
      draw: (say: Say) => (
        <Fieldset legend={{ text: say(places[size]), size, caption: say("About you") }}>
          <Address say={say} id={`legend-${size}`} />
        </Fieldset>
      ),
    })),
    {
      name: "A legend as a heading",
      draw: (say) => (
        <Fieldset legend={{ heading: { text: say("What is your address?"), level: 3 }, size: "l" }}>
          <Address say={say} id="legend-heading" />
        </Fieldset>
      ),
    },
  ],
};
