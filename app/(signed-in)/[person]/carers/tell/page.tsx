import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { standingIn, stepAddress } from "#app/(signed-in)/journey.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { CarersNotOffered } from "#components/carers/not-offered.tsx";
import { TellJourney } from "#components/carers/tell-journey.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listCarerRequests } from "#lib/domain/carers/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { tellJourney } from "../_parts/tell-journey.ts";
import { answerCarerAction, tellCarerAction } from "./actions.ts";

interface TellProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

async function errorsOf(step: string, codes: Readonly<Record<string, string>>) {
  const t = await getTranslations("carers");
  const of = (code: "failed" | "not-offered" | "told-already" | "sent-already") => t(`tell.errors.${code}`);
  const ofSending = {
    name: wholeForm,
    messages: {
      failed: of("failed"),
      "not-offered": of("not-offered"),
      "told-already": of("told-already"),
      "sent-already": of("sent-already"),
    },
  };
  const ofWhom = { name: "caresFor", messages: { "too-long": t("tell.tooLong") } };
  return fieldErrors(codes, [step === "check" ? ofSending : ofWhom], t("error"));
}

/** Read once for title and page together. */
const readStep = cache(async ({ params, searchParams }: TellProps) => {
  const person = await personIn((await params).person);
  const asked = {
    form: await inQuery(searchParams, "form"),
    step: await inQuery(searchParams, "step"),
    then: await inQuery(searchParams, "then"),
    kept: await inQuery(searchParams, "kept"),
  };
  const standing = await standingIn(await requireAsker(), person, tellJourney(person), asked);
  return { person, standing, errors: await errorsOf(standing.step, standing.codes) };
});

/** Whether the surgery takes this here; taken for granted while it is silent. */
const readOffer = cache(async (person: PersonHandle) => listCarerRequests(await requireAsker(), person));

export async function generateMetadata(props: TellProps): Promise<Metadata> {
  const t = await getTranslations("carers");
  const { person, standing, errors } = await readStep(props);
  const list = await readOffer(person);
  if (list.ok && !list.value.offered) return { title: t("tell.title") };
  const title = t(standing.step === "whom" ? "tell.whom" : "tell.check");
  return { title: titleWithErrors(title, errors.summary.length > 0, t("error")) };
}

/** Telling the surgery that one cares for somebody: one question, and the answers to check. */
export default async function TellPage(props: TellProps) {
  const t = await getTranslations("carers");
  const { person, standing, errors } = await readStep(props);
  const [list, { surgery }] = await Promise.all([readOffer(person), whoToAsk(await requireAsker(), person)]);
  if (!list.ok) await turnAway(list.failure, paths.carers(person));
  const offered = !list.ok || list.value.offered;
  const { here } = tellJourney(person);
  const back =
    standing.step === "check" && offered ? stepAddress(here, standing.key, "whom") : paths.carers(person);
  return (
    <PageMain namespaces={["carers"]} back={<BackLink href={back} text={t("back")} />}>
      {standing.lost && offered && <Notice headingLevel={2} title={t("notKept")} />}
      {offered ? (
        <TellJourney
          {...{ person, errors, step: standing.step, then: standing.then, values: standing.values }}
          oneTimeKey={standing.key}
          answer={answerCarerAction.bind(null, person)}
          send={tellCarerAction.bind(null, person)}
          to={(step) => stepAddress(here, standing.key, step, "check")}
        />
      ) : (
        <>
          <Heading level={1} size="l" text={t("tell.title")} />
          <CarersNotOffered surgery={surgery} />
        </>
      )}
      {offered && standing.step === "check" && <HowContacted person={person} who="told" />}
    </PageMain>
  );
}
