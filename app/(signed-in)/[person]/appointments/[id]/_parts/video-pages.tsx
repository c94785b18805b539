import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import {
  AppointmentProblem,
  appointmentProblemTitle,
  readAppointment,
} from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { PageMain } from "#app/_words/page-main.tsx";
import { CallPlace } from "#components/appointments/call-place.tsx";
import { NoCall } from "#components/video-calls/no-call.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import type { VideoCall } from "#lib/domain/video-calls/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";
import { readVideoCall } from "./video-part.tsx";

/** What Next gives to a page below an appointment. */
export interface VideoPageProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export type Missing = "notVideo" | "gone" | "silent";

type Read =
  | { readonly kind: "call"; readonly call: VideoCall }
  | { readonly kind: "missing"; readonly missing: Missing }
  /** The appointment itself could not be had. */
  | { readonly kind: "failed"; readonly failure: Failure };

/** The call of an appointment, or why there is none; the room is asked only about an appointment by video. */
async function readCallPage(person: PersonHandle, id: string): Promise<Read> {
  const { read } = await readAppointment(person, id);
  if (!read.ok) return { kind: "failed", failure: read.failure };
  if (read.value.appointment.seen !== "video") return { kind: "missing", missing: "notVideo" };
  const call = await readVideoCall(person, id);
  if (call.ok) return { kind: "call", call: call.value };
  if (call.failure.kind === "not-found") return { kind: "missing", missing: "gone" };
  await turnAway(call.failure);
  return { kind: "missing", missing: "silent" };
}

/** The title of a page of this part: `title` where there is a call. */
export async function videoPageTitle(
  { params, searchParams }: VideoPageProps,
  title: (call: VideoCall) => Promise<string>,
): Promise<Metadata> {
  const { person, id } = await params;
  const read = await readCallPage(await personIn(person), id);
  if (read.kind === "failed") return appointmentProblemTitle(read.failure, searchParams);
  if (read.kind === "call") return { title: await title(read.call) };
  const t = await getTranslations("video-calls");
  return { title: t(`${read.missing}.title`) };
}

/** Whom to call where the room says nothing: the surgery or the hospital, as the public directory has it. */
async function CallAppointmentPlace({ person, id }: { person: PersonHandle; id: string }) {
  const { read, surgery } = await readAppointment(person, id);
  if (!read.ok) return null;
  const t = await getTranslations("appointments");
  const { appointment, place } = read.value;
  const ofSurgery = appointment.source === "gp";
  const name =
    appointment.place.name ?? (ofSurgery ? surgery?.name : null) ?? t(`sources.${appointment.source}`);
  const telephone = place.telephone ?? appointment.place.telephone ?? (ofSurgery ? surgery?.telephone : null);
  return <CallPlace name={name} place={{ ...place, telephone: telephone ?? null }} />;
}

/** A page of this part with its way back, and `children` of the call where there is one. */
export async function VideoPage({
  person,
  id,
  query,
  back,
  children,
}: {
  person: PersonHandle;
  id: string;
  query: Query;
  back: "appointment" | "call";
  children: (call: VideoCall) => ReactNode;
}) {
  const read = await readCallPage(person, id);
  if (read.kind === "failed")
    return <AppointmentProblem {...{ person, id }} failure={read.failure} query={query} />;
  const t = await getTranslations("video-calls");
  const up =
    back === "call"
      ? { href: paths.videoCall(person, id), text: t("backToCall") }
      : { href: paths.appointment(person, id), text: t("backToAppointment") };
  return (
    <PageMain namespaces={["video-calls", "appointments"]} back={<BackLink {...up} />}>
      {read.kind === "call" ? (
        children(read.call)
      ) : (
        <NoCall {...{ person, id }} kind={read.missing} call={<CallAppointmentPlace {...{ person, id }} />} />
      )}
    </PageMain>
  );
}
