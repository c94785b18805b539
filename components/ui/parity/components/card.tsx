import { CareCard } from "#components/ui/care-card.tsx";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

const careWords: Record<string, string> = {
  "non-urgent": "Non-urgent advice",
  urgent: "Urgent advice",
  emergency: "Immediate action required",
};

export const component: ParityOf = {
  draw: (c) => (
    <CareCard
      variant={c.variant}
      heading={textOf(c.heading)}
      headingLevel={c.heading.level}
      visuallyHiddenText={careWords[c.variant] ?? ""}
    >
      {c.body}
    </CareCard>
  ),
  bodyIn: "nhsuk-card__content",
  leftOut: [
    {
      reason: "other than care cards: the cards of nhsapp-frontend are used instead",
      is: (c) => !["urgent", "non-urgent", "emergency"].includes(c.variant),
    },
    { reason: "actions in a care card: advice is not edited", is: (c) => c.actions !== undefined },
  ],
};
