import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { CancelledReceipt } from "#components/appointments/cancelled-receipt.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { getCancellation } from "#lib/domain/appointments/commands.ts";
import { undoUntil } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { undoErrors } from "#app/(signed-in)/[person]/appointments/_parts/cancel-errors.ts";
import { undoCancelAction } from "./actions.ts";

interface CancelledProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** What was cancelled under a key, read once for title and page together. */
const readCancellation = cache(async (person: PersonHandle, key: string) =>
  getCancellation(await requireAsker(), person, key),
);

/** The key in the address; where there is none, there is no receipt, and the list says how everything stands. */
async function keyIn(person: PersonHandle, query: Query): Promise<string> {
  return (await inQuery(query, "form")) ?? redirect(paths.appointments(person));
}

export async function generateMetadata({ params, searchParams }: CancelledProps): Promise<Metadata> {
  const t = await getTranslations("appointments");
  const person = await personIn((await params).person);
  const read = await readCancellation(person, await keyIn(person, searchParams));
  if (!read.ok) return recordProblemTitle(read.failure, t("whatOne"), searchParams);
  const errors = await undoErrors(await inQuery(searchParams, "problem"));
  return { title: titleWithErrors(t("cancelled.title"), errors.summary.length > 0, t("error")) };
}

/** The receipt of a cancellation. It can be loaded again: nothing is cancelled by it. */
export default async function CancelledPage({ params, searchParams }: CancelledProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("appointments");
  const key = await keyIn(person, searchParams);
  const read = await readCancellation(person, key);
  const here = `${paths.cancelledAppointment(person, id)}?form=${key}`;
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
  const { at, source, startsAt } = read.value;
  const until = undoUntil(at);
  const inTime = source === "gp" && Date.parse(now().toString()) <= Date.parse(until);
  const action = undoCancelAction.bind(null, person, id);
  const errors = await undoErrors(await inQuery(searchParams, "problem"));
  return (
    <PageMain namespaces={["appointments"]} after={<UrgentBlock />}>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <CancelledReceipt
        person={person}
        source={source}
        startsAt={startsAt}
        undo={inTime ? { until, action, oneTimeKey: key } : null}
      />
    </PageMain>
  );
}
