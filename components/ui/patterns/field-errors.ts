import type { ReactNode } from "react";
import type { ErrorMessageOptions } from "#components/ui/error-message.tsx";
import { wholeForm } from "#lib/form-codes.ts";

/** A field that a page asks for, with what it says when the answer is refused. */
export interface AskedField<Name extends string> {
  /** As the form sends it, and as codes are kept by; `wholeForm` for what is about no single field. */
  readonly name: Name;
  /** The sentence for each code: what to do, such as "Enter your full name". */
  readonly messages: Readonly<Record<string, ReactNode>>;
  /**
   * The id of the control that the summary leads to; the name when not given. For radios and checkboxes the first of
   * them has it. Where it depends on what is wrong, as in a date, a function of the code.
   */
  readonly id?: string | ((code: string) => string) | undefined;
}

/** What a page says about a refused form: all of it above the heading, and each message again beside its field. */
export interface FieldErrors<Name extends string = string> {
  /** In the order in which the page asks. Empty when nothing is wrong. */
  readonly summary: readonly { readonly text: ReactNode; readonly href?: string | undefined }[];
  /** The `errorMessage` of a field; undefined when its answer is right. */
  readonly beside: (name: Name) => ErrorMessageOptions | undefined;
  /** The code of a field, for what a page does besides showing its message. */
  readonly codeOf: (name: Name) => string | undefined;
}

function hrefOf({ name, id }: AskedField<string>, code: string): string | undefined {
  if (typeof id === "function") return `#${id(code)}`;
  if (id === undefined && name === wholeForm) return undefined;
  return `#${id ?? name}`;
}

/**
 * Turns the codes that a draft kept into what the page shows. `asked` are the page's fields in its order; a code that
 * a field has no sentence for, as one of an older release, is left out. `errorWord` is spoken before each message.
 */
export function fieldErrors<Name extends string>(
  codes: Readonly<Record<string, string>>,
  asked: readonly AskedField<Name>[],
  errorWord: string,
): FieldErrors<Name> {
  const found = asked.flatMap((field) => {
    const code = Object.hasOwn(codes, field.name) ? codes[field.name] : undefined;
    if (code === undefined || !Object.hasOwn(field.messages, code)) return [];
    return [{ name: field.name, code, text: field.messages[code], href: hrefOf(field, code) }];
  });
  const errorOf = (name: Name) => found.find((one) => one.name === name);
  return {
    summary: found.map(({ text, href }) => ({ text, href })),
    beside(name) {
      const error = errorOf(name);
      return error && { text: error.text, visuallyHiddenText: errorWord };
    },
    codeOf: (name) => errorOf(name)?.code,
  };
}

/** The title of a page with a form: it begins with "Error: " when the form came back, so that this is heard first. */
export const titleWithErrors = (title: string, hasErrors: boolean, errorWord: string): string =>
  hasErrors ? `${errorWord}: ${title}` : title;
