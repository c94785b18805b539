import { ContentCard } from "#components/ui/content-card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import type { Part } from "./part.ts";

const picture = { src: "/icons/icon.svg", alt: "" };

/** Cards of nhsuk-frontend, for content; lists of links have cards of their own. */
export const contentCards: Part = {
  title: "Content cards",
  examples: [
    {
      name: "Basic",
      draw: (say) => (
        <ContentCard
          heading={{ text: say("If you need help now"), level: 3, size: "m" }}
          description={say("Call your surgery. They know who is there today.")}
        />
      ),
    },
    {
      name: "Without heading",
      draw: (say) => <ContentCard description={say("A short guide for people who look after somebody.")} />,
    },
    {
      name: "Heading that is a link",
      draw: (say) => (
        <ContentCard
          href="/help"
          heading={{ text: say("Care and support"), level: 3, size: "m" }}
          description={say("A short guide for carers.")}
        />
      ),
    },
    {
      name: "Clickable",
      draw: (say) => (
        <ContentCard href="/help" clickable heading={{ text: say("Order a repeat"), level: 3, size: "xs" }} />
      ),
    },
    {
      name: "Primary",
      draw: (say) => (
        <ContentCard
          href="/help"
          clickable
          variant="primary"
          heading={{ text: say("Breast screening"), level: 3, size: "m" }}
          description={say("Who is invited, and what happens.")}
        />
      ),
    },
    {
      name: "Secondary",
      draw: (say) => (
        <ContentCard
          href="/help"
          clickable
          variant="secondary"
          heading={{ text: say("Other services"), level: 3, size: "m" }}
          description={say("Services that you may need less often.")}
        />
      ),
    },
    {
      name: "Feature",
      draw: (say) => (
        <ContentCard
          variant="feature"
          heading={{ text: say("What to bring"), level: 3, size: "m" }}
          description={say("Bring a list of the medicines that you take.")}
        />
      ),
    },
    {
      name: "With a picture",
      draw: (say) => (
        <ContentCard
          href="/help"
          clickable
          image={picture}
          heading={{ text: say("Exercise"), level: 3, size: "m" }}
          description={say("Ways to move more.")}
        />
      ),
    },
    {
      name: "With a picture and its caption",
      draw: (say) => (
        <ContentCard
          figure={<Figure {...picture} caption={say("A door, open.")} />}
          heading={{ text: say("Sleep"), level: 3, size: "m", after: <p>{say("16 May 2028")}</p> }}
          description={say("Ways to sleep better.")}
        />
      ),
    },
    {
      name: "With one action",
      draw: (say) => (
        <ContentCard
          heading={{ text: say("Karen Francis"), level: 3, size: "m" }}
          actions={[{ href: "/help", text: say("Delete") }]}
          description={say("Born 15 March 1984")}
        />
      ),
    },
    {
      name: "With actions that are buttons",
      draw: (say) => (
        <ContentCard
          variant="secondary"
          heading={{ text: say("Sarah Philips"), level: 3, size: "m" }}
          actions={[
            { type: "submit", name: "content-cards-action", value: "delete", text: say("Delete") },
            { type: "submit", name: "content-cards-action", value: "withdraw", text: say("Withdraw") },
          ]}
          description={say("Born 5 January 1978")}
        />
      ),
    },
  ],
};
