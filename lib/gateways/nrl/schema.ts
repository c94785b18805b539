import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource, type Dialect, type Read } from "../fhir/bundle.ts";
import { codeableConcept, identifier, reference, resourceBase } from "../fhir/elements.ts";
import type { OperationOutcome } from "../fhir/operation-outcome.ts";
import { read, type Reading } from "../fhir/reading.ts";

// A pointer says that a document exists, of which kind it is and who keeps it (FHIR R4). Its address is one of the
// keeper's own systems, for clinicians: it is not read.

const pointer = z.object({
  ...resourceBase,
  resourceType: z.literal("DocumentReference"),
  status: z.enum(["current", "superseded", "entered-in-error"]),
  identifier: z.array(identifier).optional(),
  type: codeableConcept.optional(),
  subject: reference.optional(),
  date: z.string().optional(),
  author: z.array(reference).optional(),
  custodian: reference.optional(),
  description: z.string().optional(),
  content: z
    .array(
      z.object({ attachment: z.object({ title: z.string().optional(), creation: z.string().optional() }) }),
    )
    .min(1),
});

export type Pointer = Read<z.infer<typeof pointer>>;

const dialect: Dialect<z.infer<typeof pointer>> = {
  standard: "FHIR R4",
  resource: pointer,
  types: new Set(["DocumentReference"]),
};

/** One page of pointers; the locator gives 20 at a time. */
export interface PointerPage {
  readonly pointers: readonly Pointer[];
  /** Asks for the next page; null where this was the last. */
  readonly nextPage: string | null;
  /** False where its `total` or a `next` link says that there is more than this page. */
  readonly complete: boolean;
  /** How many pointers there are, on all pages or on this one; null where it does not say, or links to more. */
  readonly total: number | null;
  readonly outcomes: readonly OperationOutcome[];
}

const tagged = z.object({
  meta: z.object({ tag: z.array(z.object({ code: z.string(), display: z.string().optional() })) }),
});

/** "This token is returned in the meta.tag field", which the specification does not show. */
function nextPageOf(body: unknown): string | null {
  const parsed = tagged.safeParse(body);
  const token = parsed.data?.meta.tag.find(({ display }) => /next.page.token/i.test(display ?? ""));
  return token?.code ?? null;
}

const counted = z.object({
  total: z.number(),
  link: z.array(z.object({ relation: z.string() })).optional(),
});

function totalOf(body: unknown): number | null {
  const { data } = counted.safeParse(body);
  return data === undefined || data.link?.some(({ relation }) => relation === "next") ? null : data.total;
}

/** A searchset of pointers, every one about `subject`. */
export function readPointers(body: unknown, subject: NhsNumber): Reading<PointerPage> {
  const bundle = readBundle(body, dialect, subject);
  if (!bundle.ok) return bundle;
  const { resources, complete, outcomes } = bundle.value;
  return read({
    ...{ pointers: resources, nextPage: nextPageOf(body) },
    ...{ complete, total: totalOf(body), outcomes },
  });
}

/** One pointer that came alone. */
export function readPointer(body: unknown, subject: NhsNumber): Reading<z.infer<typeof pointer>> {
  return readResource(body, pointer, "FHIR R4 DocumentReference", subject);
}

/** Pointers of a person, and what the locator told beside them. */
export interface Pointers {
  readonly pointers: readonly Pointer[];
  /** False where there are more than came, or an error was told. */
  readonly complete: boolean;
  readonly outcomes: readonly OperationOutcome[];
}
