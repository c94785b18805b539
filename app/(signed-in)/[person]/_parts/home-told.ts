import type { AppointmentList } from "#lib/domain/appointments/model.ts";
import type { HospitalNews } from "#lib/domain/hospital-appointments/model.ts";
import type { Recall } from "#lib/domain/implants/model.ts";
import type { Unread } from "#lib/domain/notices/model.ts";
import type { Referral } from "#lib/domain/referrals/model.ts";
import type { Reminder } from "#lib/domain/reminders/model.ts";
import type { SlotAlert } from "#lib/domain/slot-alerts/model.ts";
import type { TestResultList } from "#lib/domain/test-results/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { OpenParts } from "./parts-of-record.ts";

/** Everything that the home page tells, as it was read. */
export interface HomeTold {
  readonly person: PersonHandle;
  /** What of all this is open to who asks; what is not is null below. */
  readonly parts: OpenParts;
  /** Null where nobody could be asked. */
  readonly results: TestResultList | null;
  /** Safety notices about implants; null where the register did not answer. */
  readonly recalls: readonly Recall[] | null;
  /** What is to come; null where nobody could be asked. */
  readonly appointments: AppointmentList | null;
  /** What hospitals did; null where they did not answer. */
  readonly hospitalNews: readonly HospitalNews[] | null;
  /** What was referred; null where the referral service did not answer, or not with all of it. */
  readonly referrals: readonly Referral[] | null;
  /** Those that came and were not answered; null where they could not be read. */
  readonly reminders: readonly Reminder[] | null;
  /** What was asked for at the surgery and became free; null where it could not be read. */
  readonly freeTimes: readonly SlotAlert[] | null;
  /** What the person was told and has not read; null where it could not be read. On another's page there is none. */
  readonly notices: Unread | null;
  /** ISO instant, health time. */
  readonly now: string;
  /** ISO date of it. */
  readonly today: string;
}

const sources = ["gp", "hospital", "vaccination", "own"] as const;

export type HomeSource = (typeof sources)[number];

/** Who did not tell what is new in test results. */
function silentForResults({ results }: HomeTold): readonly HomeSource[] {
  if (results === null) return ["gp", "hospital"];
  return [...results.results.missing, ...results.orderedTests.missing].map(({ source }) => source);
}

/** Who did not tell what there is of appointments. What somebody does not share is no silence. */
function silentForAppointments(props: HomeTold): readonly HomeSource[] {
  const { appointments, hospitalNews, referrals, reminders, freeTimes } = props;
  const silent = appointments?.gathered.missing.filter(({ failure }) => failure.kind !== "not-shared");
  const hospital =
    hospitalNews === null ||
    referrals === null ||
    (appointments?.silentSystems.length ?? 0) > 0 ||
    appointments?.ownSilent === true;
  return [
    ...(silent?.map(({ source }) => source) ?? (["gp", "hospital"] as const)),
    ...(hospital ? (["hospital"] as const) : []),
    ...(reminders === null || freeTimes === null ? (["own"] as const) : []),
  ];
}

/** Who did not answer. Null is a feature of which nobody did, where it is open to who asks. */
export function missingOf(props: HomeTold): readonly HomeSource[] {
  const { isOpen } = props.parts;
  const silent = [
    ...(isOpen("test-results") ? silentForResults(props) : []),
    ...(isOpen("appointments") ? silentForAppointments(props) : []),
    ...(props.notices === null ? (["own"] as const) : []),
  ];
  return sources.filter((source) => silent.includes(source));
}

/** Whether an empty group means that there is nothing, in everything that is open to who asks. */
export function knownOf(props: HomeTold): { readonly toDo: boolean; readonly comingUp: boolean } {
  const { results, recalls, appointments, parts } = props;
  const answered = missingOf(props).length === 0;
  const [noResults, noAppointments] = [!parts.isOpen("test-results"), !parts.isOpen("appointments")];
  return {
    toDo:
      answered &&
      (noResults || results?.newsKnown === true) &&
      (!parts.isOpen("implants") || recalls !== null),
    comingUp:
      answered &&
      (noResults || results?.incomplete.includes("hospital") === false) &&
      (noAppointments || appointments?.incomplete.length === 0),
  };
}
