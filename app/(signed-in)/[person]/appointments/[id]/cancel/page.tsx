import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { textIn } from "#app/(signed-in)/journey.ts";
import { CancelAppointmentForm, CannotCancel } from "#components/appointments/cancel-appointment-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { cancelFormName } from "#lib/domain/appointments/form.ts";
import { canCancel } from "#lib/domain/appointments/model.ts";
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

/** What was chosen and refused. */
const keptForm = cache(async (person: PersonHandle, formKey: string | null) => {
  const draft = formKey === null ? null : await readDraft(await requireAsker(), person, formKey);
  const kept = draft?.ok === true && draft.value.form === cancelFormName ? draft.value : null;
  return {
    key: kept === null || formKey === null ? newDraftKey() : formKey,
    reason: kept === null ? null : textIn(kept.values, "reason"),
    errors: await cancelErrors(kept?.codes ?? {}),
  };
});

export async function generateMetadata({ params, searchParams }: CancelProps): Promise<Metadata> {
  const t = await getTranslations("appointments");
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const { read } = await readAppointment(person, id);
  if (!read.ok) return appointmentProblemTitle(read.failure, searchParams);
  const { appointment, rules } = read.value;
  if (!canCancel(appointment, rules, now().toString()).can) return { title: t("cancel.titleNot") };
  const { errors } = await keptForm(person, await inQuery(searchParams, "form"));
  return { title: titleWithErrors(t("cancel.title"), errors.summary.length > 0, t("error")) };
}

/** Whether an appointment is really to be cancelled; where it cannot be, why not. */
export default async function CancelAppointmentPage({ params, searchParams }: CancelProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("appointments");
  const [{ read, surgery }, form] = await Promise.all([
    readAppointment(person, id),
    keptForm(person, await inQuery(searchParams, "form")),
  ]);
  if (!read.ok)
    return <AppointmentProblem person={person} id={id} failure={read.failure} query={searchParams} />;
  const detail = read.value;
  const at = now().toString();
  const { version } = detail.appointment;
  return (
    <PageMain
      namespaces={["appointments"]}
      back={<BackLink href={paths.appointment(person, id)} text={t("back.one")} />}
    >
      {canCancel(detail.appointment, detail.rules, at).can ? (
        <CancelAppointmentForm
          detail={detail}
          person={person}
          action={cancelAppointmentAction.bind(null, person, id, version)}
          oneTimeKey={form.key}
          reason={form.reason}
          errors={form.errors}
        />
      ) : (
        <CannotCancel detail={detail} person={person} surgery={surgery} now={at} />
      )}
    </PageMain>
  );
}
