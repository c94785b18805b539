import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { OwnMedicineRow } from "#components/medicines/own-medicines.tsx";
import type { CarePlanPanel } from "#lib/domain/care-plan/model.ts";
import type { ConditionList } from "#lib/domain/conditions/model.ts";
import type { TestResultList } from "#lib/domain/test-results/model.ts";
import type { VaccinationPanel } from "#lib/domain/vaccinations/model.ts";
import type { AllergyList } from "#lib/domain/allergies/model.ts";
import type { AppointmentDetail, AppointmentList } from "#lib/domain/appointments/model.ts";
import type { Help } from "#lib/domain/booking/model.ts";
import type {
  HospitalAppointment,
  HospitalNews,
  Moved,
  Office,
} from "#lib/domain/hospital-appointments/model.ts";
import type { DocumentDetail, DocumentPanel } from "#lib/domain/documents/model.ts";
import type { Inbox, OpenedMessage } from "#lib/domain/messages/model.ts";
import type { Notice } from "#lib/domain/notices/model.ts";
import type { PublicPlace } from "#lib/opening-hours.ts";
import type { EmergencyCard } from "#lib/domain/emergency-card/model.ts";
import type { MedicineList } from "#lib/domain/medicines/model.ts";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import type { Referral } from "#lib/domain/referrals/model.ts";
import type { WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import type { KeptName } from "#lib/kept-sections.ts";
import type { TakingPart } from "#lib/taking-part.ts";

/**
 * What the server puts together for each section, and what the offline document draws from it: the values that the
 * online page hands to the same components. Raise `keptShape` when a shape changes: what was kept in another shape
 * is said to need an update, and is never drawn.
 */
export const keptShape = 1;

/** For the offline home page, and for every page that says whom to call. */
export interface Essentials {
  /** As the person is called. */
  readonly name: string;
  readonly surgery: KnownSurgery;
}

/** Only what the person put on it; nothing where they never chose. */
export interface KeptEmergencyCard {
  readonly card: EmergencyCard;
}

export interface KeptAllergies {
  readonly list: AllergyList;
}

export interface KeptMedicines {
  readonly list: MedicineList;
  /** Null where they could not be read. */
  readonly allergies: AllergyList | null;
  /** Medicines that the person added; null where they could not be read. */
  readonly own: readonly OwnMedicineRow[] | null;
}

/** One appointment with what its page says about it. */
export interface KeptAppointment {
  readonly detail: AppointmentDetail;
  /** The help that was asked for when it was booked here; null where none was, or that is not known. */
  readonly help: Help | null;
  /** What its hospital says; null of another's, and where that could not be read. */
  readonly hospital: {
    readonly appointment: HospitalAppointment;
    readonly moved: Moved | null;
    readonly office: Office;
    readonly ownSilent: boolean;
  } | null;
}

export interface KeptAppointments {
  readonly list: AppointmentList;
  readonly hospitals: TakingPart["hospitals"];
  readonly news: readonly HospitalNews[];
  /** Null where the referral service did not answer with all of it. */
  readonly referrals: readonly Referral[] | null;
  /** Null where the national waiting list did not answer. */
  readonly waitingPlaces: readonly WaitingPlace[] | null;
  readonly questionnaires: readonly ListedForm[];
  /** Pages of those in the list, as far as each could be read. */
  readonly details: readonly KeptAppointment[];
}

export interface KeptConditions {
  readonly list: ConditionList;
}

/** Every result in full: the page of each is made of it, as the server makes it. */
export interface KeptTestResults {
  readonly list: TestResultList;
}

export interface KeptVaccinations {
  readonly panel: VaccinationPanel;
}

export interface KeptCarePlan {
  readonly panel: CarePlanPanel;
}

export interface KeptDocuments {
  readonly panel: DocumentPanel;
  /** What is inside the newest, whether or not they were opened before, and whom to call about those kept elsewhere. */
  readonly details: readonly DocumentDetail[];
}

export interface KeptMessages {
  /** The first page of the inbox: the newest messages and notices. */
  readonly inbox: Inbox;
  /** Null where they could not be read. */
  readonly notices: readonly Notice[] | null;
  /** The messages of that page, each whole. */
  readonly opened: readonly KeptMessage[];
  /** When the surgery can be called, where a message asks to book. */
  readonly surgeryPlace: PublicPlace | null;
}

export interface KeptMessage {
  readonly message: OpenedMessage;
  /** Addresses in it that ask to book: what they ask stands beside it. */
  readonly asksToBook: readonly string[];
}

/** The value of each section. What is not here yet is kept by nobody. */
export interface KeptValues extends Record<KeptName, unknown> {
  readonly essentials: Essentials;
  readonly "emergency-card": KeptEmergencyCard;
  readonly allergies: KeptAllergies;
  readonly medicines: KeptMedicines;
  readonly appointments: KeptAppointments;
  readonly conditions: KeptConditions;
  readonly "test-results": KeptTestResults;
  readonly documents: KeptDocuments;
  readonly vaccinations: KeptVaccinations;
  readonly messages: KeptMessages;
  readonly "care-plan": KeptCarePlan;
}
