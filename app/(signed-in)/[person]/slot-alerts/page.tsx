import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { AlertList, type ShownAlert } from "#components/slot-alerts/alert-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import type { Asker } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { dayOf } from "#lib/domain/booking/model.ts";
import { findTimes } from "#lib/domain/booking/queries.ts";
import { forgetTaken } from "#lib/domain/slot-alerts/commands.ts";
import {
  foundAlerts,
  isFreeIn,
  mostOpenAlerts,
  toldOf,
  type SlotAlert,
} from "#lib/domain/slot-alerts/model.ts";
import { isStopped, listAlerts } from "#lib/domain/slot-alerts/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { stopAlertAction } from "./actions.ts";

interface SlotAlertsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const readAlerts = cache(async (person: PersonHandle) => listAlerts(await requireAsker(), person));

/** Whether what was found is free in the diary now; null where that does not say. */
async function isFree(asker: Asker, person: PersonHandle, { found }: SlotAlert): Promise<boolean | null> {
  if (found === null) return null;
  const diary = await findTimes(asker, person, dayOf(found.start));
  return diary.ok ? isFreeIn(diary.value, found) : null;
}

/** What was found is looked up again: who comes late is told so, and it is not shown on the home page any more. */
async function checked(person: PersonHandle, alerts: readonly SlotAlert[]): Promise<readonly ShownAlert[]> {
  const asker = await requireAsker();
  const found = foundAlerts(alerts, now().toString());
  const shown = await Promise.all(
    alerts.map(async (alert) => {
      const stillFree = found.includes(alert) ? await isFree(asker, person, alert) : null;
      const { kind, how } = alert.wanted;
      const kept = found.includes(alert) ? alert : { ...alert, found: null };
      return { alert: kept, stillFree, bookHref: paths.bookWanted(person, { kind, how }) };
    }),
  );
  const taken = shown.filter(({ stillFree }) => stillFree === false).map(({ alert }) => alert);
  await forgetTaken(asker, person, taken);
  return shown;
}

export async function generateMetadata({ params, searchParams }: SlotAlertsProps): Promise<Metadata> {
  const t = await getTranslations("slot-alerts");
  const read = await readAlerts(await personIn((await params).person));
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What may be said of what was just done. */
async function readTold(person: PersonHandle, query: Query, alerts: readonly SlotAlert[]) {
  const [kept, stop] = await Promise.all([inQuery(query, "kept"), inQuery(query, "stop")]);
  const stopped = stop !== null && (await isStopped(await requireAsker(), person, stop));
  return toldOf({ kept, stop }, { open: alerts.map(({ id }) => id), stopped });
}

/** What the person asked to be told of, what was found, and the way to ask for more. */
export default async function SlotAlertsPage({ params, searchParams }: SlotAlertsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("slot-alerts");
  const read = await readAlerts(person);
  const here = paths.slotAlerts(person);
  if (!read.ok)
    return (
      <ProblemOf person={person} failure={read.failure} what={t("what")} here={here} query={searchParams} />
    );
  const told = await readTold(person, searchParams, read.value);
  const alerts = await checked(person, read.value);
  return (
    <PageMain
      namespaces={["slot-alerts", "booking"]}
      back={<BackLink href={paths.appointments(person)} text={t("back.appointments")} />}
    >
      <Heading level={1} size="l" text={t("title")} />
      {told !== null && <Notice headingLevel={2} title={t(`list.${told}`)} />}
      <AlertList
        alerts={alerts}
        stop={(id) => stopAlertAction.bind(null, person, id)}
        oneTimeKey={newDraftKey()}
      />
      {alerts.length < mostOpenAlerts ? (
        <p>
          <Link className="app-alone" href={paths.askSlotAlert(person)}>
            {t("list.ask")}
          </Link>
        </p>
      ) : (
        <p>{t("list.most")}</p>
      )}
    </PageMain>
  );
}
