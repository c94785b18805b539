import type { PersonHandle } from "./permit.ts";

/** Every address of the house is built here, so that a link cannot be misspelt. */
export const paths = {
  start: () => "/",
  logIn: () => "/log-in",
  continueLogIn: () => "/log-in/continue",
  logOut: () => "/log-out",
  loggedOut: () => "/logged-out",
  help: () => "/help",
  accessibility: () => "/accessibility",
  privacy: () => "/privacy",
  contact: () => "/contact",
  languages: () => "/languages",
  urgent: () => "/urgent",
  safety: () => "/safety",
  reading: () => "/reading",
  glossary: () => "/glossary",
  /** No page has this address: its answer is "page not found", whole and with status 404. */
  nowhere: () => "/page/not-found",
  home: (person: PersonHandle) => `/${person}`,
  profile: (person: PersonHandle) => `/${person}/profile`,
  whoLooked: (person: PersonHandle) => `/${person}/who-looked`,
  proveWhoYouAre: (person: PersonHandle) => `/${person}/prove-who-you-are`,
  testResults: (person: PersonHandle) => `/${person}/test-results`,
  testResult: (person: PersonHandle, id: string) => `/${person}/test-results/${encodeURIComponent(id)}`,
  printTestResult: (person: PersonHandle, id: string) =>
    `/${person}/test-results/${encodeURIComponent(id)}/print`,
  orderedTest: (person: PersonHandle, id: string) =>
    `/${person}/test-results/ordered/${encodeURIComponent(id)}`,
} as const;

/** Oneself, in an address. */
export const me = "me" as PersonHandle;

/** `me`, or an opaque handle: twelve of a to z and 2 to 7 with at least one digit, so that it is never a word. */
const handle = /^(?:me|(?=[a-z2-7]*[2-7])[a-z2-7]{12})$/;

/** The person that an address names, or null when the shape is wrong; checked before anything else. */
export function parsePersonHandle(segment: string): PersonHandle | null {
  return handle.test(segment) ? (segment as PersonHandle) : null;
}
