import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import {
  AppointmentProblem,
  appointmentProblemTitle,
  readAppointment,
} from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { AskForLink, linkProblems } from "#components/cancel-by-text/ask-for-link.tsx";
import { ContactNote } from "#components/safety/contact-note.tsx";
import { NoTexts } from "#components/safety/no-texts.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { mayAsk } from "#lib/domain/cancel-by-text/model.ts";
import { getAskedLink, getMobileEnd } from "#lib/domain/cancel-by-text/queries.ts";
import { getSafety } from "#lib/domain/safety/queries.ts";
import { me, paths } from "#lib/paths.ts";
import { mayText } from "#lib/safe-contact.ts";
import { mayHaveLink } from "../_parts/text-link-part.tsx";
import { askForLinkAction } from "./actions.ts";

interface TextLinkProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: TextLinkProps): Promise<Metadata> {
  const { person, id } = await params;
  const { read } = await readAppointment(await personIn(person), id);
  if (!read.ok) return appointmentProblemTitle(read.failure, searchParams);
  return { title: (await getTranslations("cancel-by-text"))("ask.title") };
}

/** Asks for a link by text message with which one appointment can be cancelled without logging in. */
export default async function TextLinkPage({ params, searchParams }: TextLinkProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("cancel-by-text");
  const { read } = await readAppointment(person, id);
  if (!read.ok)
    return <AppointmentProblem person={person} id={id} failure={read.failure} query={searchParams} />;
  const asker = await requireAsker();
  const [asked, number] = await Promise.all([getAskedLink(asker, person, id), getMobileEnd(asker, person)]);
  const here = paths.textCancelLink(person, id);
  // The telephone is the person's own: who acts for them neither sees it nor has it texted.
  const kept = !number.ok && number.failure.kind === "not-shared" ? number.failure : null;
  if (!asked.ok || kept !== null)
    return (
      <ProblemOf
        person={person}
        failure={asked.ok ? (kept ?? { kind: "not-shared" }) : asked.failure}
        what={t("ask.title")}
        here={here}
        query={searchParams}
      />
    );
  const told = await inQuery(searchParams, "link");
  const { startsAt } = read.value.appointment;
  // Somebody who acts for the person does not learn how they can be reached: then the worker alone follows it.
  const safety = person === me ? await getSafety(asker) : null;
  const contact = safety?.ok ? safety.value.contact : null;
  const texts = mayText(contact, {
    safetyMode: safety?.ok === true && safety.value.mode,
    at: now().toString(),
  });
  const open = mayHaveLink(read.value) && startsAt !== null && texts !== "never";
  return (
    <PageMain
      namespaces={["cancel-by-text"]}
      back={<BackLink href={paths.appointment(person, id)} text={t("back")} />}
    >
      <AskForLink
        startsAt={startsAt ?? ""}
        form={open ? { action: askForLinkAction.bind(null, person, id), oneTimeKey: newDraftKey() } : null}
        number={number.ok ? number.value : { kind: "unknown" }}
        asked={asked.value}
        mayAsk={mayAsk(asked.value, now().toString())}
        problem={linkProblems.find((one) => one === told) ?? null}
      />
      {mayHaveLink(read.value) && texts !== "now" && <NoTexts texts={texts} />}
      {contact !== null && <ContactNote contact={contact} who="us" />}
    </PageMain>
  );
}
