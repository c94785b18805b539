import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getAppointment, keptCancellation } from "#lib/domain/appointments/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

/** One appointment with its surgery, read once for title and page together. */
export const readAppointment = cache(async (person: PersonHandle, id: string) => {
  const asker = await requireAsker();
  const asked = whoToAsk(asker, person);
  const code = asked.then(({ surgery }) => surgery?.odsCode ?? null);
  const read = await getAppointment(asker, person, id, code);
  return { read, surgery: (await asked).surgery };
});

/** The title of a page about an appointment that could not be shown. */
export async function appointmentProblemTitle(failure: Failure, query: Query): Promise<Metadata> {
  const t = await getTranslations("appointments");
  return recordProblemTitle(failure, t("whatOne"), query);
}

interface AppointmentProblemProps {
  person: PersonHandle;
  id: string;
  failure: Failure;
  query: Query;
}

/** The whole page when the appointment could not be shown. One that was cancelled here leads to its receipt. */
export async function AppointmentProblem({ person, id, failure, query }: AppointmentProblemProps) {
  if (failure.kind === "not-found" && (await keptCancellation(await requireAsker(), person, id)) !== null)
    redirect(paths.cancelledAppointment(person, id));
  const t = await getTranslations("appointments");
  const { surgery } = await readAppointment(person, id);
  const here = paths.appointment(person, id);
  return <RecordProblem failure={failure} what={t("whatOne")} surgery={surgery} here={here} query={query} />;
}
