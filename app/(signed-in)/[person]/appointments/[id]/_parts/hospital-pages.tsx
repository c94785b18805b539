import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { hospitalsToCall } from "#app/(signed-in)/[person]/appointments/_parts/places-to-call.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { SilentForm } from "#components/hospital-appointments/silent-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import {
  formStanding,
  type FormAct,
  type HospitalAppointment,
} from "#lib/domain/hospital-appointments/model.ts";
import {
  hospitalSaidYes,
  type HospitalAppointmentDetail,
} from "#lib/domain/hospital-appointments/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";
import { CallHospital } from "./call-hospital.tsx";
import { readHospitalAppointment } from "./hospital-part.tsx";
import { keptForm, type KeptForm } from "#app/(signed-in)/kept-form.ts";

/** Where a page of this part stands. */
export interface HospitalPlace {
  readonly person: PersonHandle;
  readonly id: string;
  readonly query: Query;
  readonly here: string;
}

/** The page in the place of an appointment that could not be shown. */
export async function HospitalProblem({
  person,
  query,
  here,
  failure,
}: HospitalPlace & { failure: Failure }) {
  const t = await getTranslations("hospital-appointments");
  const places = await hospitalsToCall(person);
  return <ProblemOf {...{ person, failure, here, query, places }} what={t("what")} />;
}

/** A page of this part, with the way back to the appointment. */
export async function HospitalPage({
  person,
  id,
  after,
  children,
}: Pick<HospitalPlace, "person" | "id"> & { after?: boolean; children: ReactNode }) {
  const t = await getTranslations("hospital-appointments");
  return (
    <PageMain
      namespaces={["hospital-appointments", "appointments"]}
      back={<BackLink href={paths.appointment(person, id)} text={t("backToAppointment")} />}
      {...(after === true && { after: <UrgentBlock /> })}
    >
      {children}
    </PageMain>
  );
}

/** What each of the two forms is called, sent, shut and over. */
const formWords = {
  change: { title: "change.title", sent: "change.sent", silent: "change.silent", closed: "change.closed" },
  cancel: { title: "cancel.title", sent: "cancel.done", silent: "cancel.silent", closed: "cancel.closed" },
} as const;

/** What a form's page shows now; `key` in the address is that of the form that was sent. */
async function shownOf({ person, id, query }: HospitalPlace, act: FormAct, appointment: HospitalAppointment) {
  const [sent, key] = [await inQuery(query, "sent"), await inQuery(query, "key")];
  const saidYes =
    sent !== null && key !== null
      ? await hospitalSaidYes(await requireAsker(), person, { id, act, key })
      : false;
  return formStanding(act, appointment, { sent, saidYes });
}

async function errorsOf(codes: KeptForm["codes"]): Promise<FieldErrors> {
  const t = await getTranslations("hospital-appointments");
  return fieldErrors(
    codes,
    [
      { name: "days", messages: { missing: t("change.missing") } },
      { name: "words", messages: { "too-long": t("change.too-long") } },
      { name: "reason", messages: { missing: t("cancel.missing") } },
      { name: "version", id: undefined, messages: { stale: t("stale") } },
      { name: wholeForm, messages: { failed: t("failed") } },
    ],
    t("error"),
  );
}

/** Everything that a form's page shows; a failure where the appointment could not be read. */
export async function readFormPage(place: HospitalPlace, act: FormAct, formName: string) {
  const { person, id, query } = place;
  const read = await readHospitalAppointment(person, id);
  if (!read.ok) return read;
  const { appointment } = read.value;
  const kept = await keptForm(person, formName, query);
  const shown = await shownOf(place, act, appointment);
  const version = appointment.ways.kind === "here" ? appointment.ways.version : "";
  return {
    ok: true as const,
    value: { ...read.value, kept, shown, version, errors: await errorsOf(kept.codes) },
  };
}

/** Its title: the same as its h1. */
export async function formPageTitle(place: HospitalPlace, act: FormAct, formName: string): Promise<Metadata> {
  const t = await getTranslations("hospital-appointments");
  const page = await readFormPage(place, act, formName);
  if (!page.ok) return recordProblemTitle(page.failure, t("what"), place.query);
  const { shown, errors } = page.value;
  if (shown === "unknown") return { title: t("receipts.unknownTitle") };
  const words = formWords[act];
  if (shown !== "form") return { title: t(words[shown]) };
  return { title: titleWithErrors(t(words.title), errors.summary.length > 0, t("error")) };
}

/** It cannot be done here: whom to call. */
export async function Closed({ act, detail }: { act: FormAct; detail: HospitalAppointmentDetail }) {
  const t = await getTranslations("hospital-appointments");
  return (
    <>
      <Heading level={1} size="l" text={t(formWords[act].closed)} />
      <CallHospital {...detail} />
    </>
  );
}

/** Its hospital is silent now: what was typed, if it is kept, comes along to the next try. */
export async function Silent({
  act,
  place,
  detail,
}: {
  act: FormAct;
  place: HospitalPlace;
  detail: HospitalAppointmentDetail;
}) {
  const { person, here, query } = place;
  const form = await inQuery(query, "form");
  const tryAgain = form === null ? here : `${here}?form=${encodeURIComponent(form)}`;
  const { appointment } = detail;
  return <SilentForm {...{ act, appointment, person, tryAgain }} call={<CallHospital {...detail} />} />;
}

/** What was typed is gone. */
export async function Lost({ kept }: { kept: KeptForm }) {
  const t = await getTranslations("hospital-appointments");
  return kept.lost ? <Notice headingLevel={2} title={t("notKept")} /> : null;
}
