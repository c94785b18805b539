import { ErrorMessage } from "#components/ui/error-message.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { wrong } from "./wrong.ts";
import type { Part } from "./part.ts";

/** What is said when something has to be put right. */
export const errors: Part = {
  title: "Errors",
  examples: [
    {
      name: "A summary that takes the focus, and the fields that it leads to",
      draw: (say) => (
        <>
          <ErrorSummary
            heading={say("There is a problem")}
            errorList={[
              { text: say("Enter your first name"), href: "#first-name" },
              { text: say("Enter a full postcode"), href: "#postcode" },
            ]}
          />
          <TextInput
            name="first-name"
            label={say("First name")}
            errorMessage={wrong(say, "Enter your first name")}
          />
          <TextInput
            name="postcode"
            label={say("Postcode")}
            errorMessage={wrong(say, "Enter a full postcode")}
            value="SW1A"
            width={10}
          />
        </>
      ),
    },
    {
      name: "A summary with a description, of a problem that no field can put right",
      draw: (say) => (
        <ErrorSummary
          heading={say("There is a problem")}
          description={say("We could not save your answers.")}
          errorList={[{ text: say("Wait a minute, then send them again") }]}
          disableAutoFocus
        />
      ),
    },
    { name: "A message alone", draw: (say) => <ErrorMessage {...wrong(say, "Enter your first name")} /> },
    {
      name: "A message without the hidden word",
      draw: (say) => <ErrorMessage text={say("Problem: enter your first name")} visuallyHiddenText="" />,
    },
  ],
};
