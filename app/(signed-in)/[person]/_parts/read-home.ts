import type { Asker } from "#lib/access/asker.ts";
import { dateAt, now } from "#lib/clock.ts";
import type { AppointmentList } from "#lib/domain/appointments/model.ts";
import { listAppointments } from "#lib/domain/appointments/queries.ts";
import { rememberHospitalTimes } from "#lib/domain/hospital-appointments/commands.ts";
import type { HospitalNews } from "#lib/domain/hospital-appointments/model.ts";
import { listHospitalNews } from "#lib/domain/hospital-appointments/queries.ts";
import { recallsOf } from "#lib/domain/implants/queries.ts";
import type { Unread } from "#lib/domain/notices/model.ts";
import { countUnread } from "#lib/domain/notices/queries.ts";
import type { Referral } from "#lib/domain/referrals/model.ts";
import { listReferrals } from "#lib/domain/referrals/queries.ts";
import { openReminders, type Reminder } from "#lib/domain/reminders/model.ts";
import { listReminders } from "#lib/domain/reminders/queries.ts";
import { foundAlerts } from "#lib/domain/slot-alerts/model.ts";
import { listAlerts } from "#lib/domain/slot-alerts/queries.ts";
import { listTestResults } from "#lib/domain/test-results/queries.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { OpenParts } from "./parts-of-record.ts";
import { followList } from "./follow-reminders.ts";
import { rememberList } from "./remember-surgery-times.ts";

/** What hospitals did, and that it was told is remembered. Hospitals that tell nobody so young have no news. */
async function newsOf(asker: Asker, person: PersonHandle): Promise<readonly HospitalNews[] | null> {
  const news = await listHospitalNews(asker, person);
  if (!news.ok) return news.failure.kind === "not-allowed" ? [] : null;
  await rememberHospitalTimes(asker, person);
  return news.value;
}

/** What was referred; a service that tells nobody so young has nothing for them to do. */
async function referralsOf(asker: Asker, person: PersonHandle): Promise<readonly Referral[] | null> {
  const list = await listReferrals(asker, person);
  if (!list.ok) return list.failure.kind === "not-allowed" ? [] : null;
  return list.value.complete ? list.value.referrals : null;
}

/** Reminders are read after the appointments, so that none is shown of one that has moved. */
async function appointmentsAndReminders(asker: Asker, person: PersonHandle) {
  const list: Result<AppointmentList> = await listAppointments(asker, person, { when: "upcoming" });
  if (list.ok)
    await Promise.all([followList(asker, person, list.value), rememberList(asker, person, list.value)]);
  const read = await listReminders(asker, person);
  const reminders: readonly Reminder[] | null = read.ok
    ? openReminders(read.value.reminders, now().toString())
    : null;
  return { appointments: list.ok ? list.value : null, reminders };
}

/** What somebody was told, on their own page alone. */
async function unreadOf(asker: Asker, person: PersonHandle): Promise<Unread | null> {
  if (person !== me) return { care: 0, family: 0 };
  const unread = await countUnread(asker);
  return unread.ok ? unread.value : null;
}

type Ask<T> = () => Promise<T>;

/** What is not open to who asks is not asked for. */
const where = <T>(isOpen: boolean, ask: Ask<T>): Promise<T> | null => (isOpen ? ask() : null);

/**
 * Everything that the home page tells, every source asked side by side. What did not answer is null, and so is what is
 * not shared with who asks.
 */
export async function readHome(asker: Asker, person: PersonHandle, { isOpen }: OpenParts) {
  const seesAppointments = isOpen("appointments");
  const [results, recalls, coming, hospitalNews, referrals, alerts, notices] = await Promise.all([
    where(isOpen("test-results"), () => listTestResults(asker, person)),
    where(isOpen("implants"), () => recallsOf(asker, person)),
    where(seesAppointments, () => appointmentsAndReminders(asker, person)),
    where(seesAppointments, () => newsOf(asker, person)),
    where(seesAppointments, () => referralsOf(asker, person)),
    where(seesAppointments, () => listAlerts(asker, person)),
    unreadOf(asker, person),
  ]);
  return {
    failure: results === null || results.ok ? null : results.failure,
    news: {
      results: results?.ok ? results.value : null,
      recalls: recalls?.ok ? recalls.value : null,
      ...(coming ?? { appointments: null, reminders: null }),
      hospitalNews,
      referrals,
      notices,
      freeTimes: alerts?.ok ? foundAlerts(alerts.value, now().toString()) : null,
      now: now().toString(),
      today: dateAt(now()).toString(),
    },
  };
}
