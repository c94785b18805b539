/** What XML 1.0 cannot hold: control characters but tab and line ends, half surrogates, and two that are no characters. */
const notAllowed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/** The text without characters that neither XML nor FHIR can hold; half of a pair becomes the replacement character. */
export const plainText = (text: string): string => text.toWellFormed().replaceAll(notAllowed, "");

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Somebody's words as text of HTML or XHTML, in an element or in a quoted attribute: never as markup. */
export const escapeMarkup = (text: string): string =>
  plainText(text).replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);

/** Marks that turn the writing direction about. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a source that keep their writing direction to themselves, where there is no element to do it. */
export const isolated = (text: string): string =>
  text === "" ? "" : `\u2068${text.replaceAll(directionMarks, "")}\u2069`;
