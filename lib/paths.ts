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
  /** Answers with a file, not with a page. */
  downloadDocument: (person: PersonHandle, id: string) =>
    `/${person}/documents/${encodeURIComponent(id)}/download`,
  /** Stands before a link that leads out of a letter; `to` is the place of the link in it. */
  leaveDocument: (person: PersonHandle, id: string, to: number) =>
    `/${person}/documents/${encodeURIComponent(id)}?leave=${to}`,
  measurements: (person: PersonHandle) => `/${person}/measurements`,
  /** All values of one kind: `weight`, `blood-pressure`. */
  measurement: (person: PersonHandle, kind: string) => `/${person}/measurements/${encodeURIComponent(kind)}`,
  implants: (person: PersonHandle) => `/${person}/implants`,
  printImplants: (person: PersonHandle) => `/${person}/implants/print`,
  carePlan: (person: PersonHandle) => `/${person}/care-plan`,
  printCarePlan: (person: PersonHandle) => `/${person}/care-plan/print`,
  /** A question about one section; the section's id says its kind, nothing of the person. */
  suggestToCarePlan: (person: PersonHandle, section: string) =>
    `/${person}/care-plan/suggest/${encodeURIComponent(section)}`,
  checkCarePlanSuggestion: (person: PersonHandle, section: string) =>
    `/${person}/care-plan/suggest/${encodeURIComponent(section)}/check`,
  carePlanSuggestion: (person: PersonHandle, id: string) =>
    `/${person}/care-plan/suggestions/${encodeURIComponent(id)}`,
  /** What the surgery and hospitals share: on, off, who decides, the other way. */
  sharing: (person: PersonHandle) => `/${person}/sharing`,
  /** What each source holds, and when it was last updated. */
  heldAboutMe: (person: PersonHandle) => `/${person}/held-about-me`,
  /** What was asked of the surgery about the record: older records, corrections. */
  recordRequests: (person: PersonHandle) => `/${person}/record-requests`,
  askOlderRecords: (person: PersonHandle) => `/${person}/record-requests/older-records`,
  askCorrection: (person: PersonHandle) => `/${person}/record-requests/correction`,
  recordRequest: (person: PersonHandle, id: string) => `/${person}/record-requests/${encodeURIComponent(id)}`,
  recordRequestSent: (person: PersonHandle, id: string) =>
    `/${person}/record-requests/${encodeURIComponent(id)}/sent`,
  withdrawRecordRequest: (person: PersonHandle, id: string) =>
    `/${person}/record-requests/${encodeURIComponent(id)}/withdraw`,
  /** Notes, measurements and medicines that the person added. */
  ownEntries: (person: PersonHandle) => `/${person}/own-entries`,
  addOwnEntry: (person: PersonHandle) => `/${person}/own-entries/add`,
  /** `what`: "note", a kind of reading, "medicine". */
  addOwnEntryOf: (person: PersonHandle, what: string) =>
    `/${person}/own-entries/add/${encodeURIComponent(what)}`,
  ownEntry: (person: PersonHandle, id: string) => `/${person}/own-entries/${encodeURIComponent(id)}`,
  changeOwnEntry: (person: PersonHandle, id: string) =>
    `/${person}/own-entries/${encodeURIComponent(id)}/change`,
  ownEntryReceipt: (person: PersonHandle, id: string) =>
    `/${person}/own-entries/${encodeURIComponent(id)}/receipt`,
  withdrawOwnEntry: (person: PersonHandle, id: string) =>
    `/${person}/own-entries/${encodeURIComponent(id)}/withdraw`,
  takeAway: (person: PersonHandle) => `/${person}/take-away`,
  /** The copy that was chosen: what is in it, and ways to print and download it. The choice is in its query. */
  takeAwayCopy: (person: PersonHandle) => `/${person}/take-away/copy`,
  printSummary: (person: PersonHandle) => `/${person}/take-away/print`,
  printTaken: (person: PersonHandle, section: string) => `/${person}/take-away/print/${section}`,
  downloadTaken: (person: PersonHandle, format: "html" | "ips") => `/${person}/take-away/download/${format}`,
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
