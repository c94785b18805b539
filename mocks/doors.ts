import type { HttpHandler } from "msw";
import { handlers as apimOauth2 } from "./apim-oauth2/handlers.ts";
import { events as platformEvents } from "./apim-oauth2/troubles.ts";
import { events as referralEvents } from "./ers-patient-care/events.ts";
import { handlers as ersPatientCare } from "./ers-patient-care/handlers.ts";
import { handlers as accessRecord } from "./gp-connect-pfs-access-record/handlers.ts";
import { events as appointmentEvents } from "./gp-connect-pfs-appointments/events.ts";
import { handlers as appointments } from "./gp-connect-pfs-appointments/handlers.ts";
import { events as prescribingEvents } from "./gp-connect-pfs-prescriptions/events.ts";
import { handlers as gpPrescriptions } from "./gp-connect-pfs-prescriptions/handlers.ts";
import { handlers as userPermissions } from "./gp-connect-pfs-user-permissions/handlers.ts";
import { handlers as eligibilitySignposting } from "./eligibility-signposting/handlers.ts";
import { handlers as immunisationFhir } from "./immunisation-fhir/handlers.ts";
import { events as vaccinationEvents } from "./nbs-manage-your-appointments/events.ts";
import { handlers as nbsManageYourAppointments } from "./nbs-manage-your-appointments/handlers.ts";
import { tellOfBookings } from "./nbs-manage-your-appointments/tellings.ts";
import { handlers as hospitalSelfService } from "./hospital-self-service/handlers.ts";
import { events as waitingListEvents } from "./waiting-list-service/events.ts";
import { handlers as waitingListService } from "./waiting-list-service/handlers.ts";
import { events as testEvents } from "./hospital-tests/events.ts";
import { handlers as hospitalTests } from "./hospital-tests/handlers.ts";
import type { Door } from "./nation/door.ts";
import type { Nation } from "./nation/nation.ts";
import type { Registration } from "./nation/registration.ts";
import { events as messageEvents, panels as messagePanels } from "./nhs-app-api/events.ts";
import { handlers as nhsAppApi } from "./nhs-app-api/handlers.ts";
import { events as notifyEvents, panels as notifyPanels } from "./nhs-notify/events.ts";
import { handlers as nhsNotify } from "./nhs-notify/handlers.ts";
import { listener as nhsLogin } from "./nhs-login/handlers.ts";
import { handlers as websiteContent } from "./nhs-website-content/handlers.ts";
import { events as pdsEvents } from "./pds-fhir/events.ts";
import { handlers as pushService } from "./push-service/handlers.ts";
import { events as pushEvents, panels as pushPanels } from "./push-service/events.ts";
import { handlers as nrl } from "./nrl/handlers.ts";
import { handlers as pdsFhir } from "./pds-fhir/handlers.ts";
import { handlers as serviceSearch } from "./service-search-dohs/handlers.ts";
import { events as hospitalEvents } from "./wayfinder-patient-care-aggregator/events.ts";
import { handlers as patientCareAggregator } from "./wayfinder-patient-care-aggregator/handlers.ts";
import { handlers as relationshipEvents } from "./relationship-events/handlers.ts";
import { handlers as relationshipTerms } from "./relationship-terms/handlers.ts";
import { events as relationshipChanges } from "./validated-relationships/events.ts";
import { handlers as validatedRelationships } from "./validated-relationships/handlers.ts";
import { events as dispensingEvents } from "./prescription-status-update/events.ts";
import { handlers as prescriptionStatusUpdate } from "./prescription-status-update/handlers.ts";
import { events as prescriptionServiceEvents } from "./prescriptions-for-patients/events.ts";
import { handlers as prescriptionsForPatients } from "./prescriptions-for-patients/handlers.ts";
import { events as surgeryRequestEvents } from "./surgery-requests/events.ts";
import { handlers as surgeryRequests } from "./surgery-requests/handlers.ts";
import { handlers as organDonation } from "./organ-donation/handlers.ts";
import { handlers as dataOptOut } from "./data-opt-out/handlers.ts";
import { events as questionnaireEvents } from "./questionnaire-service/events.ts";
import { handlers as questionnaireService } from "./questionnaire-service/handlers.ts";
import { events as careEvents } from "./care-events/events.ts";
import { handlers as careEventsApi } from "./care-events/handlers.ts";
import { events as careTeamEvents } from "./care-team/events.ts";
import { handlers as careTeam } from "./care-team/handlers.ts";
import { events as teamMessageEvents, panels as teamMessagePanels } from "./team-messages/events.ts";
import { handlers as teamMessages } from "./team-messages/handlers.ts";
import { events as carePlanEvents } from "./care-plan-service/events.ts";
import { handlers as carePlanService } from "./care-plan-service/handlers.ts";
import { events as implantEvents } from "./implant-register/events.ts";
import { handlers as implantRegister } from "./implant-register/handlers.ts";
import { events as referralChoiceEvents } from "./referral-choice/events.ts";
import { handlers as referralChoice } from "./referral-choice/handlers.ts";
import { handlers as freedSlots } from "./freed-slots/handlers.ts";
import { handlers as appointmentLinks } from "./appointment-links/handlers.ts";
import { events as capabilityEvents } from "./capability-register/choices.ts";
import { handlers as capabilityRegister } from "./capability-register/handlers.ts";
import { events as videoEvents } from "./video-rooms/events.ts";
import { handlers as videoRooms } from "./video-rooms/handlers.ts";

const JSON_TYPE = "application/json";
const FHIR_TYPE = "application/fhir+json";

type Answering = (nation: Nation, registration: Registration) => HttpHandler[];

/** An API that is found at its folder's name and answers JSON. */
const own = (api: string, answering: Answering): Door => ({
  api,
  path: `/${api}`,
  mediaType: JSON_TYPE,
  handlers: answering,
});

/** An API whose resources are FHIR, at its published path. */
const fhir = (api: string, path: string, answering: Answering): Door => ({
  api,
  path,
  mediaType: FHIR_TYPE,
  handlers: answering,
});

/** Every API of the nation, by its folder's name and its published path. */
export const doors: readonly Door[] = [
  { api: "nhs-login", path: "/nhs-login", mediaType: JSON_TYPE, listener: nhsLogin },
  { api: "apim-oauth2", path: "/oauth2", mediaType: JSON_TYPE, handlers: apimOauth2, events: platformEvents },
  { ...fhir("pds-fhir", "/personal-demographics/FHIR/R4", pdsFhir), events: pdsEvents },
  {
    api: "gp-connect-pfs-user-permissions",
    path: "/gp-connect/patient-facing/user-permissions",
    mediaType: JSON_TYPE,
    handlers: userPermissions,
  },
  fhir(
    "gp-connect-pfs-access-record",
    "/gp-connect/patient-facing/access-record-fhir/FHIR/STU3",
    accessRecord,
  ),
  {
    ...fhir(
      "gp-connect-pfs-appointments",
      "/gp-connect/patient-facing/appointments-management-fhir/FHIR/STU3",
      appointments,
    ),
    events: appointmentEvents,
  },
  { ...fhir("hospital-tests", "/hospital-tests/FHIR/R4", hospitalTests), events: testEvents },
  own("hospital-self-service", hospitalSelfService),
  { ...own("waiting-list-service", waitingListService), events: waitingListEvents },
  { api: "service-search-dohs", path: "/service-search-api", mediaType: JSON_TYPE, handlers: serviceSearch },
  own("nhs-website-content", websiteContent),
  {
    ...fhir("wayfinder-patient-care-aggregator", "/patient-care-aggregator-api", patientCareAggregator),
    events: hospitalEvents,
  },
  {
    ...fhir("ers-patient-care", "/e-referrals-service-patient-care-api", ersPatientCare),
    events: referralEvents,
  },
  {
    ...fhir("validated-relationships", "/validated-relationships/FHIR/R4", validatedRelationships),
    events: relationshipChanges,
  },
  own("relationship-events", relationshipEvents),
  own("relationship-terms", relationshipTerms),
  { ...own("push-service", pushService), events: pushEvents, panels: pushPanels },
  {
    ...fhir(
      "gp-connect-pfs-prescriptions",
      "/gp-connect/patient-facing/prescriptions-management-fhir/FHIR/R4",
      gpPrescriptions,
    ),
    events: prescribingEvents,
  },
  {
    ...fhir("prescriptions-for-patients", "/prescriptions-for-patients", prescriptionsForPatients),
    events: prescriptionServiceEvents,
  },
  {
    ...fhir("prescription-status-update", "/prescription-status-update", prescriptionStatusUpdate),
    events: dispensingEvents,
  },
  { ...fhir("surgery-requests", "/surgery-requests/FHIR/R4", surgeryRequests), events: surgeryRequestEvents },
  {
    api: "nhs-app-api",
    path: "/nhs-app",
    mediaType: JSON_TYPE,
    handlers: nhsAppApi,
    events: messageEvents,
    panels: messagePanels,
  },
  {
    api: "nhs-notify",
    path: "/comms",
    mediaType: "application/vnd.api+json",
    handlers: nhsNotify,
    events: notifyEvents,
    panels: notifyPanels,
  },
  fhir("immunisation-fhir", "/immunisation-fhir-api/FHIR/R4", immunisationFhir),
  fhir("nrl", "/record-locator/consumer/FHIR/R4", nrl),
  {
    api: "eligibility-signposting",
    path: "/eligibility-signposting-api",
    mediaType: JSON_TYPE,
    handlers: eligibilitySignposting,
  },
  {
    ...own("nbs-manage-your-appointments", nbsManageYourAppointments),
    events: vaccinationEvents,
    follows: tellOfBookings,
  },
  { ...own("capability-register", capabilityRegister), events: capabilityEvents },
  { ...own("video-rooms", videoRooms), events: videoEvents },
  own("freed-slots", freedSlots),
  own("appointment-links", appointmentLinks),
  own("organ-donation", organDonation),
  own("data-opt-out", dataOptOut),
  {
    ...fhir("questionnaire-service", "/questionnaire-service/FHIR/R4", questionnaireService),
    events: questionnaireEvents,
  },
  { ...fhir("care-plan-service", "/care-plan-service/FHIR/R4", carePlanService), events: carePlanEvents },
  { ...own("care-events", careEventsApi), events: careEvents },
  { ...own("care-team", careTeam), events: careTeamEvents },
  { ...own("team-messages", teamMessages), events: teamMessageEvents, panels: teamMessagePanels },
  { ...fhir("referral-choice", "/referral-choice/FHIR/R4", referralChoice), events: referralChoiceEvents },
  { ...fhir("implant-register", "/implant-register/FHIR/R4", implantRegister), events: implantEvents },
];
