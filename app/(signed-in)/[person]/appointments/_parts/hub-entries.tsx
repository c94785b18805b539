import { useTranslations } from "next-intl";
import { useAppointmentEntries } from "#components/appointments/appointment-entries.ts";
import { EntryList, type Entry } from "#components/appointments/entry-list.tsx";
import { useNewsEntries } from "#components/hospital-appointments/news-entries.ts";
import { useFormEntries } from "#components/questionnaires/form-entries.ts";
import { useReferralEntries } from "#components/referrals/referral-entries.ts";
import { useWaitingEntries } from "#components/waiting-lists/waiting-entries.ts";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { Appointment } from "#lib/domain/appointments/model.ts";
import type { HospitalNews } from "#lib/domain/hospital-appointments/model.ts";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import type { Referral } from "#lib/domain/referrals/model.ts";
import type { WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface HubEntriesProps {
  person: PersonHandle;
  appointments: readonly Appointment[];
  /** What hospitals did with theirs. */
  hospitalNews: readonly HospitalNews[];
  /** What waits to be chosen, booked or answered. */
  referrals: readonly Referral[];
  /** Places on waiting lists. */
  waitingPlaces: readonly WaitingPlace[];
  /** What hospitals ask before appointments. */
  questionnaires: readonly ListedForm[];
  /** ISO date. */
  today: string;
  /** Everybody answered: only then does an empty list mean "none". */
  whole: boolean;
}

/** Everything that is coming, of every feature that has something to tell, in one list. */
export function HubEntries(props: HubEntriesProps) {
  const { person, appointments, hospitalNews, referrals, waitingPlaces, questionnaires, today, whole } =
    props;
  const t = useTranslations("appointments.hub");
  // Each feature brings its own entries: what the page has read comes in as a prop and is spread in here.
  const told = new Set(hospitalNews.map(({ appointment }) => appointment.id));
  const others = appointments.filter(({ id }) => !told.has(id));
  const entries: readonly Entry[] = [
    ...useNewsEntries(hospitalNews, person),
    ...useAppointmentEntries(others, person),
    ...useReferralEntries(referrals, person, today, {
      starts: appointments.map(({ startsAt }) => startsAt),
      whole,
    }),
    ...useWaitingEntries(waitingPlaces, person, today),
    ...useFormEntries(questionnaires, person),
  ];
  if (entries.length > 0) return <EntryList heading={t("upcoming")} entries={entries} />;
  return <EmptyState heading={t("upcoming")} text={t(whole ? "none" : "notKnown")} />;
}
