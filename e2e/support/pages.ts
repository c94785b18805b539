import { allergyPages } from "./pages/allergies.ts";
import { bookingPages } from "./pages/booking.ts";
import { appointmentPages } from "./pages/appointments.ts";
import { cancelByTextPages } from "./pages/cancel-by-text.ts";
import { carePlanPages } from "./pages/care-plan.ts";
import { careTeamPages } from "./pages/care-team.ts";
import { careUpdatePages } from "./pages/care-updates.ts";
import { carerPages } from "./pages/carers.ts";
import { conditionPages } from "./pages/conditions.ts";
import { consultationPages } from "./pages/consultations.ts";
import { contactPreferencePages } from "./pages/contact-preferences.ts";
import { designPages } from "./pages/design.ts";
import { documentPages } from "./pages/documents.ts";
import { emergencyCardPages } from "./pages/emergency-card.ts";
import { fallPages } from "./pages/falls.ts";
import { familyPages } from "./pages/family.ts";
import { growingUpPages } from "./pages/growing-up.ts";
import { heldAboutMePages } from "./pages/held-about-me.ts";
import { hospitalAppointmentPages } from "./pages/hospital-appointments.ts";
import { implantPages } from "./pages/implants.ts";
import { measurementPages } from "./pages/measurements.ts";
import { medicinePages } from "./pages/medicines.ts";
import { messagePages } from "./pages/messages.ts";
import { pushPages } from "./pages/push.ts";
import { noticePages } from "./pages/notices.ts";
import { ownEntryPages } from "./pages/own-entries.ts";
import { ownPages } from "./pages/own.ts";
import { publicPages } from "./pages/public.ts";
import { questionnairePages } from "./pages/questionnaires.ts";
import { recordRequestPages } from "./pages/record-requests.ts";
import { recordPages } from "./pages/record.ts";
import { referralPages } from "./pages/referrals.ts";
import { reminderPages } from "./pages/reminders.ts";
import { safetyPages } from "./pages/safety.ts";
import { sentMessagePages } from "./pages/sent-messages.ts";
import { sharingPages } from "./pages/sharing.ts";
import { slotAlertPages } from "./pages/slot-alerts.ts";
import { takeAwayPages } from "./pages/take-away.ts";
import { testResultPages } from "./pages/test-results.ts";
import { timelinePages } from "./pages/timeline.ts";
import { vaccinationPages } from "./pages/vaccinations.ts";
import { withoutSignalPages } from "./pages/without-signal.ts";
import { waitingListPages } from "./pages/waiting-lists.ts";
import { videoCallPages } from "./pages/video-calls.ts";
import type { Pages } from "./pages/state.ts";

/**
 * Every page of the application by the pattern of its route, with each state that has a fixture. The structure test
 * holds this list against the routes in app/, so that none is forgotten.
 */
export const pages: Pages = {
  ...publicPages,
  ...allergyPages,
  ...appointmentPages,
  ...bookingPages,
  ...cancelByTextPages,
  ...careTeamPages,
  ...careUpdatePages,
  ...carerPages,
  ...conditionPages,
  ...consultationPages,
  ...contactPreferencePages,
  ...designPages,
  ...documentPages,
  ...emergencyCardPages,
  ...fallPages,
  ...familyPages,
  ...growingUpPages,
  ...heldAboutMePages,
  ...hospitalAppointmentPages,
  ...measurementPages,
  ...medicinePages,
  ...messagePages,
  ...pushPages,
  ...noticePages,
  ...ownEntryPages,
  ...ownPages,
  ...recordPages,
  ...questionnairePages,
  ...recordRequestPages,
  ...reminderPages,
  ...slotAlertPages,
  ...referralPages,
  ...safetyPages,
  ...sentMessagePages,
  ...sharingPages,
  ...takeAwayPages,
  ...carePlanPages,
  ...implantPages,
  ...testResultPages,
  ...timelinePages,
  ...vaccinationPages,
  ...waitingListPages,
  ...withoutSignalPages,
  ...videoCallPages,
};
