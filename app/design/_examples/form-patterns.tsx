import { z } from "zod";
import { TextInput } from "#components/ui/text-input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage, type FormPageProps } from "#components/ui/patterns/form-page.tsx";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import type { Part, Say } from "./part.ts";

const asksFor = z.object({
  name: z.string().min(1, "missing"),
  phone: z.string().regex(/^[\d ]{10,14}$/, "not-a-number"),
  way: z.enum(["phone", "post"], "missing"),
});

const nothing = { name: "", phone: "", way: "" };

interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly way: string;
}

const refusedIn = (typed: Typed | null) => (typed === null ? {} : formCodes(asksFor.safeParse(typed).error));

const errorsOf = (say: Say, id: string, codes: Readonly<Record<string, string>>) =>
  fieldErrors(
    codes,
    [
      { name: wholeForm, messages: { "not-kept": say("We could not save what you typed. Send it again") } },
      { name: "name", id: `${id}-name`, messages: { missing: say("Enter your full name") } },
      {
        name: "phone",
        id: `${id}-phone`,
        messages: { "not-a-number": say("Enter a telephone number, like 01632 960 001") },
      },
      { name: "way", id: `${id}-way`, messages: { missing: say("Select how we should contact you") } },
    ],
    say("Error"),
  );

type Errors = ReturnType<typeof errorsOf>;

function Fields({ say, id, values, errors }: { say: Say; id: string; values: Typed; errors: Errors }) {
  return (
    <>
      <TextInput
        id={`${id}-name`}
        name="name"
        label={say("Full name")}
        value={values.name}
        autocomplete="name"
        errorMessage={errors.beside("name")}
      />
      <TextInput
        id={`${id}-phone`}
        name="phone"
        type="tel"
        label={say("Telephone number")}
        hint={say("We call from a number that is not shown.")}
        value={values.phone}
        errorMessage={errors.beside("phone")}
      />
      <Radios
        idPrefix={`${id}-way`}
        name="way"
        fieldset={{ legend: { text: say("How should we contact you?"), size: "s" } }}
        value={values.way}
        items={[
          { value: "phone", text: say("By phone") },
          { value: "post", text: say("By post") },
        ]}
        errorMessage={errors.beside("way")}
      />
      <Textarea id={`${id}-more`} name="more" label={say("Anything to add (optional)")} />
    </>
  );
}

/** A form as its page shows it after it was sent with these values, or before it was sent at all. */
function contact(
  say: Say,
  id: string,
  typed: Typed | null,
  more: Partial<FormPageProps> = {},
  codes = refusedIn(typed),
) {
  const errors = errorsOf(say, id, codes);
  const title = say("How to contact you");
  return (
    <>
      <p>
        {say("Title of the page")}: {titleWithErrors(title, errors.summary.length > 0, say("Error"))}
      </p>
      <FormPage
        heading={title}
        headingLevel={3}
        takesFocus={false}
        caption={say("Ask for a call")}
        errors={errors}
        problem={say("There is a problem")}
        lead={<p>{say("We only use this to answer you.")}</p>}
        action="/design/form-patterns"
        method="get"
        oneTimeKey="kept-key-of-this-form"
        hidden={{ from: id }}
        button={say("Save and continue")}
        {...more}
      >
        <Fields say={say} id={id} values={typed ?? nothing} errors={errors} />
      </FormPage>
    </>
  );
}

const right = (say: Say): Typed => ({ name: say("Sarah Okafor"), phone: "01632 960 001", way: "post" });

/** A page with a form, before and after it was refused. */
export const formPatterns: Part = {
  title: "Form with error summary",
  examples: [
    { name: "Before it is sent", draw: (say) => contact(say, "first", null) },
    {
      name: "One error, the rest kept",
      draw: (say) => contact(say, "one", { name: say("Sarah Okafor"), phone: "soon", way: "phone" }),
    },
    { name: "Several errors", draw: (say) => contact(say, "several", nothing) },
    {
      name: "An error of no single field",
      draw: (say) => contact(say, "whole", right(say), {}, { [wholeForm]: "not-kept" }),
    },
    {
      name: "Kept input, and a second button",
      draw: (say) =>
        contact(say, "kept", right(say), {
          otherButton: { text: say("Save and come back later"), name: "later", value: "yes" },
        }),
    },
  ],
};
