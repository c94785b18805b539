import type { NhsNumber } from "#lib/nhs-number.ts";
import type { HelpAsked } from "./form.ts";

interface Patient {
  readonly nhsNumber: NhsNumber;
  readonly given: string;
  readonly family: string;
  /** ISO date. */
  readonly born: string;
}

/** What somebody asks who wants to help, as the published form takes it. `authored` is an ISO instant. */
export function toApplication(
  { basis, relationship, parental, access }: HelpAsked,
  { nhsNumber, given, family, born }: Patient,
  { reference, authored }: { readonly reference: string; readonly authored: string },
) {
  return {
    sentBy: "performer" as const,
    other: nhsNumber,
    patient: { given, family, birthDate: born },
    ...{ basis, relationship, access, authored },
    reasons: ["NotSpecified"] as const,
    moreInformation: `Asked for online. Reference ${reference}.`,
    ...(parental !== null && { parental }),
  };
}
