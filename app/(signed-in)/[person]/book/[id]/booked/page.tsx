import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { BookedAppointment } from "#components/booking/booked-appointment.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { requireAsker } from "#lib/access/request.ts";
import type { HeldAppointment, OldAppointment } from "#lib/domain/booking/model.ts";
import { cancelUntil, getHeldAppointment } from "#lib/domain/booking/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

interface BookedPageProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
const readHeld = cache(async (person: PersonHandle, id: string) =>
  getHeldAppointment(await requireAsker(), person, id),
);

/** What became of the appointment that was to be changed, as the surgery has it now. */
function toOld(instead: string | null, held: Result<HeldAppointment> | null): OldAppointment | undefined {
  if (instead === null || held === null) return undefined;
  if (!held.ok) return { kind: "unknown" };
  const { id, status, start } = held.value;
  if (status === "cancelled") return { kind: "cancelled", start };
  return status === "booked" ? { kind: "kept", id, start } : { kind: "unknown" };
}

export async function generateMetadata({ params, searchParams }: BookedPageProps): Promise<Metadata> {
  const t = await getTranslations("booking");
  const { person, id } = await params;
  const held = await readHeld(await personIn(person), id);
  if (!held.ok) return recordProblemTitle(held.failure, t("whatHeld"), searchParams);
  if (held.value.status !== "booked") return { title: t("booked.over") };
  const changed = (await inQuery(searchParams, "instead")) !== null;
  return { title: changed ? t("booked.titleChanged") : t("booked.title") };
}

/** The receipt of a booking. It can be loaded again: nothing is booked by it. */
export default async function BookedPage({ params, searchParams }: BookedPageProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("booking");
  const instead = await inQuery(searchParams, "instead");
  const [held, old, { surgery }] = await Promise.all([
    readHeld(person, id),
    instead === null ? null : readHeld(person, instead),
    whoToAsk(asker, person),
  ]);
  if (!held.ok) {
    const here = paths.bookedAppointment(person, id);
    return (
      <ProblemOf {...{ person, here }} failure={held.failure} what={t("whatHeld")} query={searchParams} />
    );
  }
  const until = await cancelUntil(asker, surgery?.odsCode ?? null, held.value.start);
  return (
    <PageMain namespaces={["booking"]} after={<UrgentBlock />}>
      <BookedAppointment appointment={held.value} person={person} old={toOld(instead, old)} until={until} />
    </PageMain>
  );
}
