import { CheckAnswers, type AnswerSection } from "#components/ui/patterns/check-answers.tsx";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { Link } from "#components/ui/link.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import { wholeForm } from "#lib/form-codes.ts";
import type { Part, Say } from "./part.ts";

const here = "/design/check-answers";

const appointment = (say: Say): AnswerSection => ({
  heading: say("Your appointment"),
  rows: [
    {
      question: say("When"),
      answer: { lines: [say("Wednesday 17 May 2028"), say("at 9:40am")] },
      changeHref: here,
      changeWhat: say("when"),
    },
    {
      question: say("How"),
      answer: { value: say("Phone call, about 10 minutes") },
      changeHref: here,
      changeWhat: say("how"),
    },
    {
      question: say("Who with"),
      answer: { value: <bdi>Dr Amina Yusuf</bdi> },
      changeHref: here,
      changeWhat: say("who with"),
    },
    {
      question: say("About"),
      answer: { list: [say("HbA1c blood sugar test"), say("Cholesterol test")] },
      changeHref: here,
      changeWhat: say("what it is about"),
    },
    { question: say("Anything to add"), answer: {}, changeHref: here, changeWhat: say("anything to add") },
  ],
});

const aboutYou = (say: Say): AnswerSection => ({
  heading: say("About you"),
  rows: [
    { question: say("Name"), answer: { value: <bdi>Kris Lindqvist</bdi> } },
    { question: say("Address"), answer: { lines: [say("4 Mill Lane"), "", say("Northfield"), "NF1 2AB"] } },
    {
      question: say("Number to call"),
      answer: { value: <Digits>07700 900 982</Digits> },
      changeHref: here,
      changeWhat: say("number to call"),
    },
  ],
});

const wordsToSend = (say: Say): AnswerSection => ({
  rows: [
    {
      question: say("Message"),
      answer: {
        exactly: `${say("Dear Dr Yusuf,")}\n\n${say("My left knee hurts when I climb stairs.")}\n${say("Since Monday it is worse at night.")}`,
      },
      changeHref: here,
      changeWhat: say("message"),
    },
    { question: say("Files"), answer: { list: [] }, changeHref: here, changeWhat: say("files") },
  ],
});

function answers(say: Say, sections: readonly AnswerSection[], codes: Record<string, string> = {}) {
  return (
    <CheckAnswers
      headingLevel={3}
      takesFocus={false}
      heading={say("Check your answers before you book")}
      caption={say("Book a follow-up")}
      sections={sections}
      words={{ change: say("Change"), notProvided: say("Not provided") }}
      errors={fieldErrors(
        codes,
        [
          {
            name: wholeForm,
            messages: { taken: say("Somebody else booked this time. Choose another time") },
          },
        ],
        say("Error"),
      )}
      problem={say("There is a problem")}
      action={here}
      method="get"
      oneTimeKey="kept-key-of-this-booking"
      button={say("Confirm and book")}
      after={
        <p>
          <Link className="app-alone" href="/design">
            {say("Stop booking")}
          </Link>
        </p>
      }
    >
      <p>{say("We will text you the day before.")}</p>
    </CheckAnswers>
  );
}

/** Everything that will be sent, before it is. */
export const checkAnswers: Part = {
  title: "Check answers",
  examples: [
    { name: "Two sections", draw: (say) => answers(say, [appointment(say), aboutYou(say)]) },
    { name: "The exact words that will be sent", draw: (say) => answers(say, [wordsToSend(say)]) },
    { name: "Nothing to change", draw: (say) => answers(say, [{ rows: aboutYou(say).rows.slice(0, 2) }]) },
    {
      name: "Refused when it was sent",
      draw: (say) => answers(say, [aboutYou(say)], { [wholeForm]: "taken" }),
    },
  ],
};
