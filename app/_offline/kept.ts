/**
 * What the server puts together for each section, and what the offline document draws from it: the values that the
 * online page hands to the same components. Raise `keptShape` when a shape changes: what was kept in another shape
 * is said to need an update, and is never drawn.
 */
export const keptShape = 1;

/** For the offline home page, and for every page that says whom to call. */
export interface Essentials {
  /** As the person is called. */
  readonly name: string;
  readonly surgery: { readonly name: string; readonly telephone: string | null } | null;
}
