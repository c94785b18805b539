/** What zod says of a form that it refused, as far as it is needed here. */
interface RefusedForm {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** Where a code stands that is about the form as a whole. */
export const wholeForm = "form";

/**
 * The first code of each field that a form's schema refused, by the field's name; none for a form that was read.
 * The messages of such schemas are codes, so this is what a draft keeps.
 */
export function formCodes(refused: RefusedForm | undefined): Record<string, string> {
  const codes = new Map<string, string>();
  for (const { path, message } of refused?.issues ?? []) {
    const field = path[0] === undefined ? wholeForm : String(path[0]);
    if (!codes.has(field)) codes.set(field, message);
  }
  return Object.fromEntries(codes);
}
