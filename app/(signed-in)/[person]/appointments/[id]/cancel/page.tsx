import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { textIn } from "#app/(signed-in)/journey.ts";
import { CancelAppointmentForm } from "#components/appointments/cancel-appointment-form.tsx";
import { CancelEnded, CannotCancel, ended } from "#components/appointments/cancel-not-done.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { cancelFormName } from "#lib/domain/appointments/form.ts";
import { canCancel } from "#lib/domain/appointments/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { cancelErrors } from "#app/(signed-in)/[person]/appointments/_parts/cancel-errors.ts";
import {
  AppointmentProblem,
  appointmentProblemTitle,
  readAppointment,
} from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { cancelAppointmentAction } from "./actions.ts";

interface CancelProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** What was chosen and refused; where that could not be kept, the address says no more than that it did not work. */
const keptForm = cache(async (person: PersonHandle, query: Query) => {
  const formKey = await inQuery(query, "form");
  const problem = await inQuery(query, "problem");
  const draft = formKey === null ? null : await readDraft(await requireAsker(), person, formKey);
  const kept = draft?.ok === true && draft.value.form === cancelFormName ? draft.value : null;
  const lost = problem === "unknown" || problem === "failed" ? { [wholeForm]: problem } : {};
  const codes = kept?.codes ?? lost;
  return {
    key: kept === null || formKey === null ? newDraftKey() : formKey,
    reason: kept === null ? null : textIn(kept.values, "reason"),
    ended: ended.find((one) => one === codes[wholeForm]) ?? null,
    errors: await cancelErrors(codes),
  };
});

export async function generateMetadata({ params, searchParams }: CancelProps): Promise<Metadata> {
  const t = await getTranslations("appointments");
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const { read } = await readAppointment(person, id);
  if (!read.ok) return appointmentProblemTitle(read.failure, searchParams);
  const { appointment, rules } = read.value;
  const form = await keptForm(person, searchParams);
  if (!canCancel(appointment, rules, now().toString()).can) return { title: t("cancel.titleNot") };
  if (form.ended !== null)
    return { title: t(form.ended === "unknown" ? "cancel.titleUnknown" : "cancel.titleNot") };
  return { title: titleWithErrors(t("cancel.title"), form.errors.summary.length > 0, t("error")) };
}

/** Whether an appointment is really to be cancelled; where it cannot be, or was not, why not. */
export default async function CancelAppointmentPage({ params, searchParams }: CancelProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("appointments");
  const [{ read, surgery }, form] = await Promise.all([
    readAppointment(person, id),
    keptForm(person, searchParams),
  ]);
  if (!read.ok)
    return <AppointmentProblem person={person} id={id} failure={read.failure} query={searchParams} />;
  const detail = read.value;
  const at = now().toString();
  const { version } = detail.appointment;
  const shown = { detail, person, surgery };
  return (
    <PageMain
      namespaces={["appointments"]}
      back={<BackLink href={paths.appointment(person, id)} text={t("back.one")} />}
    >
      {!canCancel(detail.appointment, detail.rules, at).can ? (
        <CannotCancel {...shown} now={at} />
      ) : form.ended !== null ? (
        <CancelEnded {...shown} why={form.ended} />
      ) : (
        <CancelAppointmentForm
          {...shown}
          action={cancelAppointmentAction.bind(null, person, id, version)}
          oneTimeKey={form.key}
          reason={form.reason}
          errors={form.errors}
        />
      )}
    </PageMain>
  );
}
