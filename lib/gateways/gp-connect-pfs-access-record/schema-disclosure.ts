import type { ReadBundle } from "../fhir/bundle.ts";

interface Coded {
  readonly code?: string | undefined;
}

interface Labelled {
  readonly resourceType: string;
  readonly id?: string | undefined;
  readonly meta?:
    | {
        readonly versionId?: string | undefined;
        readonly lastUpdated?: string | undefined;
        readonly security?: readonly Coded[] | undefined;
      }
    | undefined;
  readonly securityLabel?: readonly { readonly coding?: readonly Coded[] | undefined }[] | undefined;
}

/** The published label (v3 ActCode) of what the surgery does not want the person to see. */
const notForPatient = "NOPAT";

/** Whether a resource may be shown to the person: neither it nor its document is labelled otherwise. */
export function isDisclosed({ meta, securityLabel }: Labelled): boolean {
  const labels = [...(meta?.security ?? []), ...(securityLabel ?? []).flatMap(({ coding }) => coding ?? [])];
  return labels.every(({ code }) => code !== notForPatient);
}

/** A bundle without what the surgery labelled as not for the person: consumers must honour the label. */
export function disclosed<R extends Labelled>(bundle: ReadBundle<R>): ReadBundle<R> {
  const hidden = new Set<object>(bundle.resources.filter((resource) => !isDisclosed(resource)));
  if (hidden.size === 0) return bundle;
  return {
    ...bundle,
    resources: bundle.resources.filter((resource) => !hidden.has(resource)),
    resolve: (reference) => {
      const found = bundle.resolve(reference);
      return found && hidden.has(found) ? undefined : found;
    },
  };
}
