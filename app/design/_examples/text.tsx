import { Details } from "#components/ui/details.tsx";
import { Expander } from "#components/ui/expander.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Heading, type HeadingSize } from "#components/ui/heading.tsx";
import { Hero } from "#components/ui/hero.tsx";
import type { Part } from "./part.ts";

const sizes: readonly HeadingSize[] = ["xxs", "xs", "s", "m", "l", "xl"];

const picture = { src: "/icons/icon.svg", alt: "A door, open.", dimensions: { width: 512, height: 512 } };

/** Headings, text that opens, pictures, and the start of a page. */
export const text: Part = {
  title: "Headings, text and pictures",
  examples: [
    {
      name: "Headings in every size",
      draw: (say) =>
        sizes.map((size) => <Heading level={3} size={size} text={say(`Heading ${size}`)} key={size} />),
    },
    {
      name: "Heading with a caption, hidden words and a link",
      draw: (say) => (
        <Heading
          level={3}
          size="l"
          caption={say("Book an appointment")}
          text={say("Choose a time")}
          visuallyHiddenText={say("at your surgery")}
          href="/help"
        />
      ),
    },
    {
      name: "Heading with a caption below",
      draw: (say) => (
        <Heading
          level={3}
          size="m"
          caption={{ text: say("Updated today"), placement: "after" }}
          text={say("Your medicines")}
        />
      ),
    },
    {
      name: "Details",
      draw: (say) => (
        <Details summary={say("How to find your NHS number")}>
          <p>{say("It is on every letter that a hospital sent you.")}</p>
        </Details>
      ),
    },
    {
      name: "Details that are open",
      draw: (say) => (
        <Details open summary={say("What the numbers mean")}>
          <p>{say("The first number is the pressure when your heart beats.")}</p>
        </Details>
      ),
    },
    {
      name: "Details on a dark surface",
      dark: true,
      draw: (say) => (
        <Details variant="reverse" summary={say("Why we ask")}>
          <p>{say("It helps us to find the right person.")}</p>
        </Details>
      ),
    },
    {
      name: "Expanders",
      draw: (say) => (
        <>
          <Expander summary={say("Opening times")}>
            <p>{say("9am to 6pm, Monday to Saturday.")}</p>
          </Expander>
          <Expander open summary={say("Where we are")}>
            <p>{say("73 Roman Road, Leeds")}</p>
          </Expander>
        </>
      ),
    },
    {
      name: "Picture with a caption",
      draw: (say) => <Figure {...picture} width="one-half" caption={say("The door is open all day.")} />,
    },
    {
      name: "Picture without border, background and caption",
      draw: () => <Figure {...picture} width="one-quarter" border={false} background={false} />,
    },
    {
      name: "Hero",
      draw: (say) => (
        <Hero
          heading={{ text: say("Healthy living"), level: 3, caption: say("Guides") }}
          text={say("Small changes that last.")}
        />
      ),
    },
    {
      name: "Hero with two columns and without border",
      draw: (say) => (
        <Hero
          border={false}
          content={[
            {
              heading: { text: say("Stop smoking"), level: 3, size: "l" },
              text: say("With help it is easier."),
            },
            { image: { ...picture, border: false, background: false } },
          ]}
        />
      ),
    },
    {
      name: "Hero with a picture behind it",
      draw: (say) => (
        <Hero
          imageClass="app-gallery__picture"
          heading={{ text: say("Sleep well"), level: 3, size: "l" }}
          text={say("Seven things to try tonight.")}
        />
      ),
    },
  ],
};
