/** Telephone numbers, and NHS numbers in groups of 3, 3 and 4. */
const groups = String.raw`\b0\d{2,4}(?:\s\d{3,6}){1,2}\b|\b\d{3}\s\d{3}\s\d{4}\b`;

/** The numbers to call, unless they are a value with a unit. */
const calls = String.raw`\b(?:111|999)\b(?!\s?(?:%|\S+\/))`;

/** Numbers that a voice says figure by figure, as regular expressions in the order in which they are looked for. */
export const figureByFigure: readonly string[] = [groups, calls];
