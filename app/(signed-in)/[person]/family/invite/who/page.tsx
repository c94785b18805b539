import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { InviteJourney } from "#components/family/invite-journey.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listCandidateHelpers } from "#lib/domain/invitations/queries.ts";
import { ok } from "#lib/result.ts";
import { paths } from "#lib/paths.ts";
import { journeyErrors } from "#app/(signed-in)/[person]/family/_parts/errors.ts";
import { inviteJourney, standingOf } from "#app/(signed-in)/[person]/family/_parts/journeys.ts";
import { JourneyPage } from "#app/(signed-in)/[person]/family/_parts/own-journey.tsx";
import { ownOnly } from "#app/(signed-in)/[person]/family/_parts/read.ts";
import { answerInviteAction, sendInviteAction } from "./actions.ts";

interface InviteProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
const readStep = cache(async ({ params, searchParams }: InviteProps) => {
  const person = ownOnly(await personIn((await params).person));
  const { standing, journey } = await standingOf(searchParams, inviteJourney);
  const errors = await journeyErrors("invite", standing.step, standing.codes);
  return { person, standing, journey, errors };
});

async function titleOf(step: string): Promise<string> {
  const t = await getTranslations("family.invite");
  if (step === "check") return t("check.title");
  const asked = (["who", "person", "relationship", "access", "until"] as const).find((one) => one === step);
  return t(`${asked ?? "who"}.question`);
}

export async function generateMetadata(props: InviteProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const { standing, errors } = await readStep(props);
  return { title: titleWithErrors(await titleOf(standing.step), errors.summary.length > 0, t("error")) };
}

/** Giving somebody access, one question a page. */
export default async function InvitePage(props: InviteProps) {
  const { person, standing, journey, errors } = await readStep(props);
  const listed = await listCandidateHelpers(await requireAsker());
  const candidates = listed.ok
    ? ok(listed.value.flatMap(({ person: other, name }) => (name === null ? [] : [{ person: other, name }])))
    : listed;
  return (
    <JourneyPage
      {...{ standing, journey, errors, candidates }}
      first={paths.giveAccess()}
      actions={{
        answer: answerInviteAction.bind(null, person),
        send: sendInviteAction.bind(null, person),
      }}
      draw={(drawn) => <InviteJourney {...drawn} />}
    />
  );
}
