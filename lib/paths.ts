import { keptPaths } from "./kept-paths.ts";
import { messagePaths } from "./message-paths.ts";
import type { PersonHandle } from "./permit.ts";

/** Every address of the house is built here, so that a link cannot be misspelt. */
export const paths = {
  start: () => "/",
  logIn: () => "/log-in",
  continueLogIn: () => "/log-in/continue",
  /** Begins a log-in in which NHS login asks again who it is, and comes back to `page`; an answer, not a page. */
  logInAfreshTo: (page: string) => `/api/log-in?again=yes&to=${encodeURIComponent(page)}`,
  logOut: () => "/log-out",
  loggedOut: () => "/logged-out",
  help: () => "/help",
  accessibility: () => "/accessibility",
  privacy: () => "/privacy",
  contact: () => "/contact",
  languages: () => "/languages",
  urgent: () => "/urgent",
  safety: () => "/safety",
  /** Ends the session and leads to `away`; an answer, not a page. */
  leave: () => "/api/leave",
  /** How an open page about another person stands; a stream of events, not a page. */
  accessChanges: (person: PersonHandle, mark: string) =>
    `/api/access-changes?person=${person}&mark=${encodeURIComponent(mark)}`,
  /** The page that says nothing, for who had to hide another. */
  away: () => "/notes",
  /** From there back to the start, when it is safe; an answer, not a page. */
  comeBack: () => "/api/leave?back=yes",
  reading: () => "/reading",
  glossary: () => "/glossary",
  /** No page has this address: its answer is "page not found", whole and with status 404. */
  nowhere: () => "/page/not-found",
  home: (person: PersonHandle) => `/${person}`,
  profile: (person: PersonHandle) => `/${person}/profile`,
  whoLooked: (person: PersonHandle) => `/${person}/who-looked`,
  /** Asking the surgery why somebody looked; `look` is the line's own id. */
  askWhy: (person: PersonHandle, look: string) => `/${person}/who-looked/${encodeURIComponent(look)}`,
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
  /** What happened in a person's care: in hospital, moved, home again. */
  careUpdates: (person: PersonHandle) => `/${person}/care-updates`,
  careUpdate: (person: PersonHandle, id: string) => `/${person}/care-updates/${encodeURIComponent(id)}`,
  printCareUpdate: (person: PersonHandle, id: string) =>
    `/${person}/care-updates/${encodeURIComponent(id)}/print`,
  falls: (person: PersonHandle) => `/${person}/falls`,
  careTeam: (person: PersonHandle) => `/${person}/care-team`,
  ...messagePaths,
  /** Whether this browser is pushed to for who is logged in; an answer, not a page. */
  thisBrowser: () => "/api/push/this-browser",
  /** How much waits to be read: a number for machines, not a page. */
  unread: () => "/api/unread",
  /** What the surgery and hospitals share: on, off, who decides, the other way. */
  sharing: (person: PersonHandle) => `/${person}/sharing`,
  ...keptPaths,
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
  /** That one is an unpaid carer: how it stands with the surgery, and what help there is. */
  carers: (person: PersonHandle) => `/${person}/carers`,
  tellCarer: (person: PersonHandle) => `/${person}/carers/tell`,
  removeCarer: (person: PersonHandle) => `/${person}/carers/remove`,
  toldCarer: (person: PersonHandle, id: string) => `/${person}/carers/${encodeURIComponent(id)}/sent`,
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
  /** Everything in date order: surgery, hospitals, vaccinations, referrals. */
  appointments: (person: PersonHandle) => `/${person}/appointments`,
  pastAppointments: (person: PersonHandle) => `/${person}/appointments/past`,
  appointment: (person: PersonHandle, id: string) => `/${person}/appointments/${encodeURIComponent(id)}`,
  cancelAppointment: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/cancel`,
  cancelledAppointment: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/cancelled`,
  /** Answers with a calendar file, not with a page. */
  appointmentCalendar: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/calendar`,
  /** Stands before the way to a hospital's own website: names it, and what is passed on. */
  leaveForPortal: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/leave`,
  /** Answers with the way to the hospital's website, login handed over, and not with a page. */
  openPortal: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/leave/go`,
  askToChangeAppointment: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/ask-to-change`,
  cancelHospitalAppointment: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/cancel-hospital`,
  /** When to be reminded of it. */
  remindOf: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/reminders`,
  /** A link in a text message by which it can be cancelled without logging in. */
  textCancelLink: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/text-link`,
  videoCall: (person: PersonHandle, id: string) => `/${person}/appointments/${encodeURIComponent(id)}/video`,
  /** Answers with the way into the room, which is somebody else's site, and not with a page. */
  joinVideoCall: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/video/go`,
  testVideoCall: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/video/test`,
  inviteToVideoCall: (person: PersonHandle, id: string) =>
    `/${person}/appointments/${encodeURIComponent(id)}/video/invite`,
  bookAppointment: (person: PersonHandle) => `/${person}/book`,
  /** Booking another time for an appointment that the person has. */
  changeAppointment: (person: PersonHandle, id: string) =>
    `/${person}/book?instead=${encodeURIComponent(id)}`,
  bookedAppointment: (person: PersonHandle, id: string) => `/${person}/book/${encodeURIComponent(id)}/booked`,
  slotAlerts: (person: PersonHandle) => `/${person}/slot-alerts`,
  askSlotAlert: (person: PersonHandle) => `/${person}/slot-alerts/ask`,
  /** The same, with codes of fixed lists carried over from the times that did not fit. */
  askSlotAlertFor: (person: PersonHandle, wanted: Readonly<Record<string, string>>) =>
    `/${person}/slot-alerts/ask?${new URLSearchParams(wanted).toString()}`,
  /** Booking, begun with a kind and a way of being seen, or with a kind at the second question: codes of fixed lists. */
  bookWanted: (person: PersonHandle, wanted: { kind: string; how?: string; step?: "how" }) =>
    `/${person}/book?${new URLSearchParams(wanted).toString()}`,
  /** Booking what a message asks for. */
  bookForMessage: (person: PersonHandle, id: string) => `/${person}/book?message=${encodeURIComponent(id)}`,
  reminders: (person: PersonHandle) => `/${person}/reminders`,
  reminder: (person: PersonHandle, id: string) => `/${person}/reminders/${encodeURIComponent(id)}`,
  referrals: (person: PersonHandle) => `/${person}/referrals`,
  referral: (person: PersonHandle, id: string) => `/${person}/referrals/${encodeURIComponent(id)}`,
  /** Hospitals for a referral, side by side. */
  compareProviders: (person: PersonHandle, id: string) =>
    `/${person}/referrals/${encodeURIComponent(id)}/choose`,
  bookReferral: (person: PersonHandle, id: string) => `/${person}/referrals/${encodeURIComponent(id)}/book`,
  cancelReferralBooking: (person: PersonHandle, id: string) =>
    `/${person}/referrals/${encodeURIComponent(id)}/cancel`,
  referralDone: (person: PersonHandle, id: string) => `/${person}/referrals/${encodeURIComponent(id)}/done`,
  waitingLists: (person: PersonHandle) => `/${person}/waiting-lists`,
  waitingList: (person: PersonHandle, id: string) => `/${person}/waiting-lists/${encodeURIComponent(id)}`,
  conditionChanged: (person: PersonHandle, id: string) =>
    `/${person}/waiting-lists/${encodeURIComponent(id)}/changed`,
  leaveWaitingList: (person: PersonHandle, id: string) =>
    `/${person}/waiting-lists/${encodeURIComponent(id)}/withdraw`,
  questionnaires: (person: PersonHandle) => `/${person}/questionnaires`,
  questionnaire: (person: PersonHandle, id: string) => `/${person}/questionnaires/${encodeURIComponent(id)}`,
  /** `step`: the number of a question, "advice-" and that number, "check", "delete". */
  questionnaireStep: (person: PersonHandle, id: string, step: string) =>
    `/${person}/questionnaires/${encodeURIComponent(id)}?step=${encodeURIComponent(step)}`,
  questionnaireSent: (person: PersonHandle, id: string) =>
    `/${person}/questionnaires/${encodeURIComponent(id)}/sent`,
  /** The one link of a text message; whose it is, and of what, stands sealed in the store. */
  cancelByText: (code: string) => `/c/${encodeURIComponent(code)}`,
  /** How to be safe here; these pages are always about oneself. */
  privacyChoices: () => "/me/safety",
  safeContact: () => "/me/safety/contact",
  /** How one wants to be contacted; always one's own. */
  contactPreferences: (person: PersonHandle) => `/${person}/contact-preferences`,
  changeContactPreference: (person: PersonHandle, part: string) =>
    `/${person}/contact-preferences/change/${part}`,
  whoUsesContactPreferences: (person: PersonHandle) => `/${person}/contact-preferences/who-uses`,
  logIns: () => "/me/safety/log-ins",
  /** Who helps me and whom I help; these pages are always about oneself. */
  family: () => "/me/family",
  /** How it stands with somebody whom I help, asked to help or helped; `person` is their handle. */
  helping: (person: PersonHandle) => `/me/family/${person}`,
  stopHelping: (person: PersonHandle) => `/me/family/${person}/stop`,
  /** Answering somebody who asked for one's help. */
  answerInvitation: (person: PersonHandle) => `/me/family/${person}/answer`,
  /** The receipt of asking to help somebody. */
  askedToHelp: (person: PersonHandle) => `/me/family/${person}/sent`,
  /** The private question first; then who, what and until when. */
  giveAccess: () => "/me/family/invite",
  giveAccessTo: () => "/me/family/invite/who",
  askToHelp: () => "/me/family/apply",
  /** For whoever is made to give access; its name says nothing. */
  familySupport: () => "/me/family/support",
  /** Somebody who helps oneself, asked to, or was asked. */
  helper: (person: PersonHandle) => `/me/family/trusted/${person}`,
  helperAccess: (person: PersonHandle) => `/me/family/trusted/${person}/access`,
  helperUntil: (person: PersonHandle) => `/me/family/trusted/${person}/until`,
  stopHelper: (person: PersonHandle) => `/me/family/trusted/${person}/stop`,
  answerHelper: (person: PersonHandle) => `/me/family/trusted/${person}/answer`,
  helperAsked: (person: PersonHandle) => `/me/family/trusted/${person}/asked`,
  helperLetter: (person: PersonHandle) => `/me/family/trusted/${person}/letter`,
  /** What changes at 11, 13 and 16: of those whom I help, and of myself; always one's own pages. */
  growingUp: () => "/me/growing-up",
  /** The same of one child; `child` is their handle. */
  growingUpOf: (child: PersonHandle) => `/me/growing-up/${child}`,
  /** In the child's words, to read together or to print. */
  growingUpForThem: (child: PersonHandle) => `/me/growing-up/${child}/for-them`,
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
