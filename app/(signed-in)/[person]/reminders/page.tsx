import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { readAppointments } from "#app/(signed-in)/[person]/appointments/_parts/read-list.ts";
import { followList } from "#app/(signed-in)/[person]/_parts/follow-reminders.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { isWhole } from "#components/appointments/missing-sources.tsx";
import { ChooseTimes } from "#components/reminders/choose-times.tsx";
import { ReminderList } from "#components/reminders/reminder-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { comingReminders, splitCame, type ReminderTime } from "#lib/domain/reminders/model.ts";
import { isChosenUnder, listAppointmentMessages, listReminders } from "#lib/domain/reminders/queries.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { chooseUsualAction } from "./actions.ts";

interface RemindersProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** The appointments are read first, so that no reminder is shown of one that has moved. */
const readReminders = cache(async (person: PersonHandle) => {
  const asker = await requireAsker();
  const list = await readAppointments(person, "upcoming");
  if (list.ok) await followList(asker, person, list.value);
  const [read, written] = await Promise.all([
    listReminders(asker, person),
    listAppointmentMessages(asker, person),
  ]);
  return { read, written, whole: list.ok && isWhole(list.value) };
});

export async function generateMetadata({ params, searchParams }: RemindersProps): Promise<Metadata> {
  const t = await getTranslations("reminders");
  const { read } = await readReminders(await personIn((await params).person));
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What may be said of the form that was just sent: that it was saved only where the store says so. */
async function readTold(person: PersonHandle, query: Query, usual: readonly ReminderTime[]) {
  const key = await inQuery(query, "kept");
  if (key === null) return null;
  if (key === "no") return "failed";
  return (await isChosenUnder(await requireAsker(), person, { key, usual })) ? "kept" : null;
}

/** Reminders and what organisations wrote, those that will come, and when to be reminded of every appointment. */
export default async function RemindersPage({ params, searchParams }: RemindersProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("reminders");
  const { read, written, whole } = await readReminders(person);
  const here = paths.reminders(person);
  if (!read.ok)
    return (
      <ProblemOf person={person} failure={read.failure} what={t("what")} here={here} query={searchParams} />
    );
  const { choice, reminders } = read.value;
  const at = now().toString();
  const { open, earlier } = splitCame(reminders, written.ok ? written.value : [], at);
  const told = await readTold(person, searchParams, choice.usual);
  return (
    <PageMain
      namespaces={["reminders"]}
      back={<BackLink href={paths.appointments(person)} text={t("back.appointments")} />}
    >
      <Heading level={1} size="l" text={t("title")} />
      {told !== null && <Notice headingLevel={2} title={t(`choose.${told}`)} />}
      <p>{t(person === me ? "where" : "whereActing")}</p>
      <ReminderList
        person={person}
        open={open}
        coming={comingReminders(reminders)}
        earlier={written.ok ? earlier : null}
        whole={whole}
        now={at}
      />
      <section className="app-section">
        <ChooseTimes
          action={chooseUsualAction.bind(null, person)}
          oneTimeKey={newDraftKey()}
          chosen={choice.usual}
          about={null}
        />
      </section>
      {person === me && (
        <section className="app-section">
          <Heading level={2} size="m" text={t("organisations.heading")} />
          <p>{t("organisations.text")}</p>
          <p>
            <Link className="app-alone" href={paths.contactPreferences(person)}>
              {t("organisations.link")}
            </Link>
          </p>
        </section>
      )}
    </PageMain>
  );
}
