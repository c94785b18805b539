import type { Resource } from "#mocks/nation/fhir.ts";
import type { Registration } from "#mocks/nation/person.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";

/** The mistakes of a surgery that befall the first measured result of the newest report. */
export function plantInResult(
  mistakes: Pick<Registration, "wrongPatient" | "unknownModifier">,
  newest: readonly Resource[],
): void {
  const result = newest.find((one) => one.resourceType === "Observation" && "category" in one);
  if (!result) return;
  if (mistakes.wrongPatient)
    result.subject = { reference: `Patient/${uuidOf("patient of another surgery")}` };
  if (mistakes.unknownModifier)
    result.modifierExtension = [
      {
        url: "https://sandbox.front-door.example/StructureDefinition/Extension-Unknown-1",
        valueBoolean: true,
      },
    ];
}

/** What may befall an allergy or a problem: a mistake of the surgery, or a status that no standard knows. */
export function plantInEntry(planted: Registration["planted"], entry: Resource | undefined): void {
  if (!entry || planted === "nothing") return;
  if (planted === "unreadable") entry.clinicalStatus = "sleeping";
  else if (planted === "refuted") entry.verificationStatus = "refuted";
  else {
    entry.verificationStatus = "entered-in-error";
    // The standard allows no clinical status beside this one.
    delete entry.clinicalStatus;
  }
}
