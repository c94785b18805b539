import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { CallPlace } from "#components/appointments/call-place.tsx";
import { cancelledTitle, CancelledReceipt } from "#components/appointments/cancelled-receipt.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { undoUntil } from "#lib/domain/appointments/model.ts";
import { getCancellation } from "#lib/domain/appointments/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { undoErrors } from "#app/(signed-in)/[person]/appointments/_parts/cancel-errors.ts";
import { readTakingPart } from "#app/(signed-in)/[person]/appointments/_parts/read-list.ts";
import { undoCancelAction } from "./actions.ts";

interface CancelledProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** That it is cancelled, read once for title and page together. */
const readCancellation = cache(async (person: PersonHandle, id: string, key: string) =>
  getCancellation(await requireAsker(), person, { id, key }),
);

export async function generateMetadata({ params, searchParams }: CancelledProps): Promise<Metadata> {
  const t = await getTranslations("appointments");
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const read = await readCancellation(person, id, (await inQuery(searchParams, "form")) ?? "");
  if (!read.ok) return recordProblemTitle(read.failure, t("whatOne"), searchParams);
  if (read.value === null) return { title: t("whatOne") };
  const errors = await undoErrors(await inQuery(searchParams, "problem"));
  const title = t(`cancelled.${cancelledTitle(read.value)}`);
  return { title: titleWithErrors(title, errors.summary.length > 0, t("error")) };
}

/** Whom to call where taking it back did not work. */
async function CallSurgery({ person }: { person: PersonHandle }) {
  const t = await getTranslations("appointments.sources");
  const { surgery, place } = await readTakingPart(person);
  const telephone = surgery?.telephone ?? place.telephone;
  return <CallPlace name={surgery?.name ?? t("gp")} place={{ telephone, hours: place.hours }} />;
}

/** The receipt of a cancellation. It can be loaded again: nothing is cancelled by it. */
export default async function CancelledPage({ params, searchParams }: CancelledProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("appointments");
  const key = (await inQuery(searchParams, "form")) ?? "";
  const read = await readCancellation(person, id, key);
  const here = `${paths.cancelledAppointment(person, id)}?form=${encodeURIComponent(key)}`;
  if (!read.ok)
    return (
      <ProblemOf
        person={person}
        failure={read.failure}
        what={t("whatOne")}
        here={here}
        query={searchParams}
      />
    );
  // It stands: its own page says how. An address alone is no receipt.
  if (read.value === null) redirect(paths.appointment(person, id));
  const { at, source } = read.value;
  const until = at === null ? null : undoUntil(at);
  const inTime = until !== null && source === "gp" && Date.parse(now().toString()) <= Date.parse(until);
  const action = undoCancelAction.bind(null, person, id);
  const errors = await undoErrors(await inQuery(searchParams, "problem"));
  return (
    <PageMain namespaces={["appointments"]} after={<UrgentBlock />}>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <CancelledReceipt
        person={person}
        cancelled={read.value}
        undo={inTime ? { until, action, oneTimeKey: key === "" ? newDraftKey() : key } : null}
        call={errors.summary.length > 0 && <CallSurgery person={person} />}
      />
    </PageMain>
  );
}
