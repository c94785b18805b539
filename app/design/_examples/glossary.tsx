import { Abbreviation } from "#components/ui/reading/abbreviation.tsx";
import { Term } from "#components/ui/reading/term.tsx";
import type { Part, Say } from "./part.ts";

const about = (say: Say) => ({
  title: say("Usual range"),
  meaning: say("The results that most healthy people have. Each laboratory sets its own range."),
  close: say("Close"),
});

/** Words that explain themselves, and short forms with their full forms. */
export const glossary: Part = {
  title: "Words that are explained",
  examples: [
    {
      name: "A word in a sentence",
      draw: (say) => (
        <p>
          {say("This is higher than the")} <Term {...about(say)}>{say("usual range")}</Term>
          {say(", and there is more to read after it.")}
        </p>
      ),
    },
    {
      name: "Two words in one sentence, in bold",
      draw: (say) => (
        <p>
          <strong>
            <Term {...about(say)}>{say("Usual range")}</Term> {say("of the")}{" "}
            <Term
              title={say("Laboratory")}
              meaning={say("The place where samples, such as blood, are tested.")}
              close={say("Close")}
            >
              {say("laboratory")}
            </Term>
          </strong>
        </p>
      ),
    },
    {
      name: "A short form with its full form",
      draw: (say) => (
        <p>
          {say("Ask your")} <Abbreviation short="GP" long={say("general practitioner")} /> {say("about it.")}
        </p>
      ),
    },
    {
      name: "A short form that is explained",
      draw: (say) => (
        <p>
          56{" "}
          <Term
            title={<Abbreviation short="mmol/mol" long={say("millimoles per mole")} />}
            meaning={say("56 parts in every 1,000.")}
            close={say("Close")}
          >
            mmol/mol
          </Term>
        </p>
      ),
    },
  ],
};
