import { CheckEntry } from "./check-entry.tsx";
import { DetailsForm } from "./details-form.tsx";
import type { JourneyProps } from "./journey.tsx";
import { PressureAdvice } from "./pressure-advice.tsx";
import { ShareQuestion } from "./share-question.tsx";

/** Adding or changing an entry: what it says, advice that cannot wait, whether to share it, the answers to check. */
export function EntryJourney(props: JourneyProps) {
  if (props.step === "details") return <DetailsForm {...props} />;
  if (props.step === "advice") return <PressureAdvice {...props} />;
  return props.step === "share" ? <ShareQuestion {...props} /> : <CheckEntry {...props} />;
}
