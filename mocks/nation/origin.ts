/** The address under which every msw handler of the sandbox is written; the server maps its real port onto it. */
export const ORIGIN = "http://nation.sandbox";
