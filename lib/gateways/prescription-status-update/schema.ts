import { z } from "zod";
import { nhsNumberSystem, odsCodeSystem } from "../fhir/elements.ts";
import { operationOutcome } from "../fhir/operation-outcome.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const orderNumberSystem = "https://fhir.nhs.uk/Id/prescription-order-number";
const itemNumberSystem = "https://fhir.nhs.uk/Id/prescription-order-item-number";
const statusSystem = "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt";

/** What a pharmacy tells about one item of a prescription. */
export interface StatusUpdate {
  /** UUID of this update; the same twice is told to have been taken before. */
  readonly id: string;
  readonly prescription: string;
  readonly item: string;
  readonly nhsNumber: string;
  /** ODS code of the pharmacy. */
  readonly pharmacy: string;
  /** One of the published codes, however written. */
  readonly status: string;
  readonly over: boolean;
  /** ISO instant. */
  readonly at: string;
}

const by = (system: string, value: string) => ({ identifier: { system, value } });

/** The transaction that carries these updates. */
export function updatesBody(updates: readonly StatusUpdate[]): object {
  const entry = updates.map(({ id, prescription, item, nhsNumber, pharmacy, status, over, at }) => ({
    fullUrl: `urn:uuid:${id}`,
    resource: {
      resourceType: "Task",
      id,
      basedOn: [by(orderNumberSystem, prescription)],
      status: over ? "completed" : "in-progress",
      businessStatus: { coding: [{ system: statusSystem, code: status }] },
      intent: "order",
      focus: by(itemNumberSystem, item),
      for: by(nhsNumberSystem, nhsNumber),
      lastModified: at,
      owner: by(odsCodeSystem, pharmacy),
    },
    request: { method: "POST", url: "Task" },
  }));
  return { resourceType: "Bundle", type: "transaction", entry };
}

const response = z.object({
  resourceType: z.literal("Bundle"),
  type: z.literal("transaction-response"),
  entry: z.array(z.object({ response: z.object({ status: z.string(), outcome: operationOutcome }) })),
});

/** What was said of each update, in the order in which they were sent: an HTTP status, and words for a programmer. */
export function readUpdatesResponse(
  body: unknown,
): Reading<readonly { readonly status: string; readonly diagnostics: string }[]> {
  const parsed = response.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 Bundle") };
  return read(
    parsed.data.entry.map(({ response: { status, outcome } }) => ({
      status,
      diagnostics: outcome.issue[0]?.diagnostics ?? "",
    })),
  );
}
