import { CouldNotShow } from "#components/layout/could-not-show.tsx";
import { ProblemWords } from "#components/layout/problem-page.tsx";
import words from "#content/words/en/problem-page.json" with { type: "json" };
import { failureKinds } from "#lib/result.ts";
import type { Part, Say } from "./part.ts";

const href = "/design/problems";

/** What stands in the place of something that could not be shown. */
export const problems: Part = {
  title: "Problems",
  examples: [
    ...failureKinds.map((kind) => ({
      name: `Could not show: ${kind}`,
      draw: (say: Say) => (
        <CouldNotShow headingLevel={3} kind={kind} what={say("your test results")} tryAgainHref={href} />
      ),
    })),
    {
      name: "Could not show, tried again, with other ways and a code",
      draw: (say) => (
        <CouldNotShow
          headingLevel={3}
          kind="unavailable"
          what={say("your test results")}
          stillWorks={say("You can still see your appointments.")}
          tryAgainHref={href}
          again
          otherWays={[
            {
              title: say("See results saved on this device"),
              href,
              description: say("Saved today at 9:58am"),
            },
            { title: say("Call Mill Lane Surgery"), href: "tel:01632960180", description: "01632 960 180" },
          ]}
          code="3K 7Q 2M"
        />
      ),
    },
    { name: "Our own mistake", draw: () => <ProblemWords words={words} level={3} code="3K 7Q 2M" /> },
  ],
};
