/**
 * nhsuk-frontend lets most texts be a plain string or an object with a text and options. This gives the object
 * for either, and undefined when there is no text.
 */
export function textOptions<T extends { text?: unknown }>(given: string | T | undefined): T | undefined {
  if (given === undefined || given === "") return undefined;
  return typeof given === "string" ? ({ text: given } as T) : given;
}
