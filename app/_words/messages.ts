import arFailures from "#content/words/ar/failures.json" with { type: "json" };
import arGlossary from "#content/words/ar/glossary.json" with { type: "json" };
import arHome from "#content/words/ar/home.json" with { type: "json" };
import arLanguages from "#content/words/ar/languages.json" with { type: "json" };
import arLogIn from "#content/words/ar/log-in.json" with { type: "json" };
import arLoggedOut from "#content/words/ar/logged-out.json" with { type: "json" };
import arPageNotFound from "#content/words/ar/page-not-found.json" with { type: "json" };
import arReading from "#content/words/ar/reading.json" with { type: "json" };
import arShell from "#content/words/ar/shell.json" with { type: "json" };
import arStart from "#content/words/ar/start.json" with { type: "json" };
import arTestResults from "#content/words/ar/test-results.json" with { type: "json" };
import enAccessHistory from "#content/words/en/access-history.json" with { type: "json" };
import enAccessibility from "#content/words/en/accessibility.json" with { type: "json" };
import enAllergies from "#content/words/en/allergies.json" with { type: "json" };
import enAppointments from "#content/words/en/appointments.json" with { type: "json" };
import enBooking from "#content/words/en/booking.json" with { type: "json" };
import enCancelByText from "#content/words/en/cancel-by-text.json" with { type: "json" };
import enCarePlan from "#content/words/en/care-plan.json" with { type: "json" };
import enCareTeam from "#content/words/en/care-team.json" with { type: "json" };
import enCareUpdates from "#content/words/en/care-updates.json" with { type: "json" };
import enCarers from "#content/words/en/carers.json" with { type: "json" };
import enConditions from "#content/words/en/conditions.json" with { type: "json" };
import enConsultations from "#content/words/en/consultations.json" with { type: "json" };
import enContactPreferences from "#content/words/en/contact-preferences.json" with { type: "json" };
import enContact from "#content/words/en/contact.json" with { type: "json" };
import enDocuments from "#content/words/en/documents.json" with { type: "json" };
import enEmergencyCard from "#content/words/en/emergency-card.json" with { type: "json" };
import enFailures from "#content/words/en/failures.json" with { type: "json" };
import enFalls from "#content/words/en/falls.json" with { type: "json" };
import enFamily from "#content/words/en/family.json" with { type: "json" };
import enGlossary from "#content/words/en/glossary.json" with { type: "json" };
import enGrowingUp from "#content/words/en/growing-up.json" with { type: "json" };
import enHeldAboutMe from "#content/words/en/held-about-me.json" with { type: "json" };
import enHelp from "#content/words/en/help.json" with { type: "json" };
import enHome from "#content/words/en/home.json" with { type: "json" };
import enHospitalAppointments from "#content/words/en/hospital-appointments.json" with { type: "json" };
import enImplants from "#content/words/en/implants.json" with { type: "json" };
import enLanguages from "#content/words/en/languages.json" with { type: "json" };
import enLogIn from "#content/words/en/log-in.json" with { type: "json" };
import enLoggedOut from "#content/words/en/logged-out.json" with { type: "json" };
import enMeasurements from "#content/words/en/measurements.json" with { type: "json" };
import enMedicines from "#content/words/en/medicines.json" with { type: "json" };
import enMessages from "#content/words/en/messages.json" with { type: "json" };
import enNotices from "#content/words/en/notices.json" with { type: "json" };
import enOffline from "#content/words/en/offline.json" with { type: "json" };
import enOwnEntries from "#content/words/en/own-entries.json" with { type: "json" };
import enPageNotFound from "#content/words/en/page-not-found.json" with { type: "json" };
import enPrivacy from "#content/words/en/privacy.json" with { type: "json" };
import enProfile from "#content/words/en/profile.json" with { type: "json" };
import enProve from "#content/words/en/prove-who-you-are.json" with { type: "json" };
import enPush from "#content/words/en/push.json" with { type: "json" };
import enQuestionnaires from "#content/words/en/questionnaires.json" with { type: "json" };
import enReading from "#content/words/en/reading.json" with { type: "json" };
import enRecord from "#content/words/en/record.json" with { type: "json" };
import enRecordRequests from "#content/words/en/record-requests.json" with { type: "json" };
import enReferrals from "#content/words/en/referrals.json" with { type: "json" };
import enReminders from "#content/words/en/reminders.json" with { type: "json" };
import enSafety from "#content/words/en/safety.json" with { type: "json" };
import enSentMessages from "#content/words/en/sent-messages.json" with { type: "json" };
import enSharing from "#content/words/en/sharing.json" with { type: "json" };
import enShell from "#content/words/en/shell.json" with { type: "json" };
import enSlotAlerts from "#content/words/en/slot-alerts.json" with { type: "json" };
import enStart from "#content/words/en/start.json" with { type: "json" };
import enTakeAway from "#content/words/en/take-away.json" with { type: "json" };
import enTestResults from "#content/words/en/test-results.json" with { type: "json" };
import enTimeline from "#content/words/en/timeline.json" with { type: "json" };
import enUrgent from "#content/words/en/urgent.json" with { type: "json" };
import enVaccinations from "#content/words/en/vaccinations.json" with { type: "json" };
import enVideoCalls from "#content/words/en/video-calls.json" with { type: "json" };
import enWaitingLists from "#content/words/en/waiting-lists.json" with { type: "json" };
import enWithoutSignal from "#content/words/en/without-signal.json" with { type: "json" };
import type { Locale } from "./locales.ts";

/** English is complete: its shape is what every other language is measured by. */
const english = {
  "access-history": enAccessHistory,
  accessibility: enAccessibility,
  allergies: enAllergies,
  appointments: enAppointments,
  booking: enBooking,
  "cancel-by-text": enCancelByText,
  "care-plan": enCarePlan,
  "care-team": enCareTeam,
  "care-updates": enCareUpdates,
  carers: enCarers,
  conditions: enConditions,
  consultations: enConsultations,
  contact: enContact,
  "contact-preferences": enContactPreferences,
  documents: enDocuments,
  "emergency-card": enEmergencyCard,
  failures: enFailures,
  falls: enFalls,
  family: enFamily,
  glossary: enGlossary,
  "growing-up": enGrowingUp,
  "held-about-me": enHeldAboutMe,
  help: enHelp,
  home: enHome,
  "hospital-appointments": enHospitalAppointments,
  implants: enImplants,
  languages: enLanguages,
  "log-in": enLogIn,
  "logged-out": enLoggedOut,
  measurements: enMeasurements,
  medicines: enMedicines,
  messages: enMessages,
  notices: enNotices,
  offline: enOffline,
  "own-entries": enOwnEntries,
  "page-not-found": enPageNotFound,
  privacy: enPrivacy,
  profile: enProfile,
  "prove-who-you-are": enProve,
  push: enPush,
  questionnaires: enQuestionnaires,
  reading: enReading,
  record: enRecord,
  "record-requests": enRecordRequests,
  referrals: enReferrals,
  reminders: enReminders,
  safety: enSafety,
  "sent-messages": enSentMessages,
  sharing: enSharing,
  shell: enShell,
  "slot-alerts": enSlotAlerts,
  start: enStart,
  "take-away": enTakeAway,
  "test-results": enTestResults,
  timeline: enTimeline,
  urgent: enUrgent,
  vaccinations: enVaccinations,
  "video-calls": enVideoCalls,
  "waiting-lists": enWaitingLists,
  "without-signal": enWithoutSignal,
};

export type Messages = typeof english;

export type Namespace = keyof Messages;

/** Whole files only: a language has a namespace complete, or not at all. */
const arabic: Partial<Messages> = {
  failures: arFailures,
  glossary: arGlossary,
  home: arHome,
  languages: arLanguages,
  "log-in": arLogIn,
  "logged-out": arLoggedOut,
  "page-not-found": arPageNotFound,
  reading: arReading,
  shell: arShell,
  start: arStart,
  "test-results": arTestResults,
};

const translated: Readonly<Record<Locale, Partial<Messages>>> = { en: english, ar: arabic };

/** Every sentence for a language; what has not been translated is in English. */
export function messagesIn(locale: Locale): Messages {
  return { ...english, ...translated[locale] };
}

/** The language in which a page is read that says all this: the chosen one, or English where some of it is not translated. */
export function languageOf(locale: Locale, namespaces: readonly Namespace[]): Locale {
  return namespaces.every((namespace) => namespace in translated[locale]) ? locale : "en";
}

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
