import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import {
  standingIn,
  stepAddress,
  type Journey,
  type Standing,
  type Values,
} from "#app/(signed-in)/journey.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { NotOffered } from "#components/record-requests/request-list.tsx";
import type { JourneyProps } from "#components/record-requests/journey.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { answerByOf } from "#lib/domain/record-requests/model.ts";
import { listRecordRequests } from "#lib/domain/record-requests/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Where somebody stands in a journey, from the address. */
export async function standingOf(
  person: PersonHandle,
  journey: Journey,
  query: Query,
  first: Values = {},
): Promise<Standing> {
  const asked = {
    form: await inQuery(query, "form"),
    step: await inQuery(query, "step"),
    then: await inQuery(query, "then"),
    kept: await inQuery(query, "kept"),
  };
  return standingIn(await requireAsker(), person, journey, asked, first);
}

/** Read once for title and page together. */
const readRequests = cache(async (person: PersonHandle) => listRecordRequests(await requireAsker(), person));

/** Whether the surgery takes requests online; taken for granted while it is silent. */
export async function isOffered(person: PersonHandle): Promise<boolean> {
  const list = await readRequests(person);
  return !list.ok || list.value.offered;
}

interface JourneyPageProps {
  readonly person: PersonHandle;
  readonly journey: Journey;
  readonly standing: Standing;
  readonly errors: FieldErrors;
  readonly title: string;
  readonly actions: Pick<JourneyProps, "answer" | "send">;
  readonly draw: (props: JourneyProps) => React.ReactNode;
}

/** The step before this one, or the list of requests before the first. */
function backFrom({ person, journey, standing }: JourneyPageProps): string {
  const { here, steps } = journey;
  if (standing.then === "check") return stepAddress(here, standing.key, "check");
  const names = [...Object.keys(steps), "check"];
  const before = names[names.indexOf(standing.step) - 1];
  return before === undefined ? paths.recordRequests(person) : stepAddress(here, standing.key, before);
}

/** One page of a journey; where the surgery takes no requests online, what to do instead. */
export async function JourneyPage(props: JourneyPageProps) {
  const { person, journey, standing, errors, title, actions, draw } = props;
  const asker = await requireAsker();
  const t = await getTranslations("record-requests");
  const [list, { surgery }] = await Promise.all([readRequests(person), whoToAsk(asker, person)]);
  if (!list.ok) await turnAway(list.failure, paths.recordRequests(person));
  const offered = !list.ok || list.value.offered;
  const back = offered ? backFrom(props) : paths.recordRequests(person);
  return (
    <PageMain namespaces={["record-requests"]} back={<BackLink href={back} text={t("back")} />}>
      {standing.lost && offered && <Notice headingLevel={2} title={t("notKept")} />}
      {offered ? (
        draw({
          ...actions,
          step: standing.step,
          then: standing.then,
          oneTimeKey: standing.key,
          values: standing.values,
          errors,
          person,
          to: (step) => stepAddress(journey.here, standing.key, step, "check"),
          answerBy: answerByOf(now().toString()),
        })
      ) : (
        <>
          <Heading level={1} size="l" text={title} />
          <NotOffered surgery={surgery} />
        </>
      )}
      {offered && standing.step === "check" && <HowContacted person={person} who="told" />}
    </PageMain>
  );
}
