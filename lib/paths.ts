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
  record: (person: PersonHandle) => `/${person}/record`,
  timeline: (person: PersonHandle) => `/${person}/timeline`,
  medicines: (person: PersonHandle) => `/${person}/medicines`,
  medicine: (person: PersonHandle, id: string) => `/${person}/medicines/${encodeURIComponent(id)}`,
  allergies: (person: PersonHandle) => `/${person}/allergies`,
  conditions: (person: PersonHandle) => `/${person}/conditions`,
  condition: (person: PersonHandle, id: string) => `/${person}/conditions/${encodeURIComponent(id)}`,
  vaccinations: (person: PersonHandle) => `/${person}/vaccinations`,
  vaccination: (person: PersonHandle, id: string) => `/${person}/vaccinations/${encodeURIComponent(id)}`,
  consultations: (person: PersonHandle) => `/${person}/consultations`,
  consultation: (person: PersonHandle, id: string) => `/${person}/consultations/${encodeURIComponent(id)}`,
  documents: (person: PersonHandle) => `/${person}/documents`,
  document: (person: PersonHandle, id: string) => `/${person}/documents/${encodeURIComponent(id)}`,
  measurements: (person: PersonHandle) => `/${person}/measurements`,
  /** All values of one kind: `weight`, `blood-pressure`. */
  measurement: (person: PersonHandle, kind: string) => `/${person}/measurements/${encodeURIComponent(kind)}`,
  implants: (person: PersonHandle) => `/${person}/implants`,
  carePlan: (person: PersonHandle) => `/${person}/care-plan`,
  /** What the surgery and hospitals share: on, off, who decides, the other way. */
  sharing: (person: PersonHandle) => `/${person}/sharing`,
  /** What each source holds, and when it was last updated. */
  heldAboutMe: (person: PersonHandle) => `/${person}/held-about-me`,
  /** What was asked of the surgery about the record: older records, corrections. */
  recordRequests: (person: PersonHandle) => `/${person}/record-requests`,
  /** Notes, measurements and medicines that the person added. */
  ownEntries: (person: PersonHandle) => `/${person}/own-entries`,
  takeAway: (person: PersonHandle) => `/${person}/take-away`,
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
