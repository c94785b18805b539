import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type { DocumentItem } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import { readFhirDate } from "#lib/fhir-date.ts";
import type { PortalLetter, SilentSystem } from "./model.ts";

export interface MappedLetters {
  readonly letters: readonly PortalLetter[];
  readonly silentSystems: readonly SilentSystem[];
  readonly complete: boolean;
}

/** Systems behind the aggregator that have no letters: when they are silent, no letter is missing. */
const withoutLetters: readonly SilentSystem[] = ["ers-01", "nhs-waiting-list-01"];

function toLetter(item: DocumentItem, idOf: (id: string) => string): PortalLetter {
  const { id, description, start, organisation, receipt, portalLink, clientId } = item;
  return {
    source: "hospital",
    id: idOf(id ?? portalLink ?? JSON.stringify([description, start, organisation.odsCode])),
    version: start ?? "",
    title: description,
    kind: null,
    date: readFhirDate(start ?? undefined),
    sender: { kind: "hospital", ...organisation, person: null },
    alsoReceived: [],
    unsafe: false,
    receipt,
    link: portalLink,
    supplier: clientId,
  };
}

/** The letters among what hospitals said, and which of their systems did not say what they know. */
export function toPortalLetters(care: HospitalCare, idOf: (id: string) => string): MappedLetters {
  const { items, silent, refused, complete } = care;
  const silentSystems = silent
    .map(({ source }) => source)
    .filter((source) => source === null || !withoutLetters.includes(source));
  const whole = silentSystems.length === 0 && refused.length === 0 && (complete || silent.length > 0);
  return {
    letters: items.flatMap((item) => (item.kind === "document" ? [toLetter(item, idOf)] : [])),
    silentSystems: [...new Set(silentSystems)],
    complete: whole,
  };
}
