import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { BookedAppointment, receiptTitle } from "#components/booking/booked-appointment.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { before, msUntil, sourceDeadlineMs, within } from "#lib/deadline.ts";
import type { CancelUntil, HeldAppointment, OldAppointment } from "#lib/domain/booking/model.ts";
import { cancelUntil, getHeldAppointment, helpWith } from "#lib/domain/booking/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { CallSurgery, surgeryToCall } from "#app/(signed-in)/[person]/book/_parts/surgery-to-call.tsx";

interface BookedPageProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** What became of the appointment that was to be changed, as the surgery has it now. */
function toOld(instead: string | null, held: Result<HeldAppointment> | null): OldAppointment | undefined {
  if (instead === null || held === null) return undefined;
  if (!held.ok) return { kind: "unknown" };
  const { id, status, start } = held.value;
  if (status === "cancelled") return { kind: "cancelled", start };
  return status === "booked" ? { kind: "kept", id, start } : { kind: "unknown" };
}

/** Read once for title and page together, in one wait however many are asked. */
const readReceipt = cache(async (person: PersonHandle, id: string, instead: string | null) => {
  const asker = await requireAsker();
  const end = performance.now() + sourceDeadlineMs;
  const [held, replaced, toCall, help] = await Promise.all([
    before(end, getHeldAppointment(asker, person, id)),
    instead === null ? null : before(end, getHeldAppointment(asker, person, instead)),
    surgeryToCall(asker, person, end),
    helpWith(asker, person, id),
  ]);
  if (!held.ok) return held;
  const asked = cancelUntil(asker, toCall.surgery?.odsCode ?? null, held.value.start);
  const until = await within<CancelUntil | null>(msUntil(end), asked, () => null);
  return ok({ appointment: held.value, old: toOld(instead, replaced), help, until, toCall });
});

export async function generateMetadata({ params, searchParams }: BookedPageProps): Promise<Metadata> {
  const t = await getTranslations("booking");
  const { person, id } = await params;
  const read = await readReceipt(await personIn(person), id, await inQuery(searchParams, "instead"));
  if (!read.ok) return recordProblemTitle(read.failure, t("whatHeld"), searchParams);
  const { appointment, old } = read.value;
  return { title: t(receiptTitle(appointment, old)) };
}

/** The receipt of a booking. It can be loaded again: nothing is booked by it. */
export default async function BookedPage({ params, searchParams }: BookedPageProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("booking");
  const read = await readReceipt(person, id, await inQuery(searchParams, "instead"));
  if (!read.ok) {
    const here = paths.bookedAppointment(person, id);
    return (
      <ProblemOf {...{ person, here }} failure={read.failure} what={t("whatHeld")} query={searchParams} />
    );
  }
  const { toCall, ...shown } = read.value;
  return (
    <PageMain namespaces={["booking", "appointments"]} after={<UrgentBlock />}>
      <BookedAppointment {...shown} person={person} call={<CallSurgery {...toCall} />} />
    </PageMain>
  );
}
