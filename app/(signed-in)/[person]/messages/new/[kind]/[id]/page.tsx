import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { stepAddress } from "#app/(signed-in)/journey.ts";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { MessageJourney } from "#components/sent-messages/message-journey.tsx";
import { NoTeam } from "#components/sent-messages/no-team.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { messageErrors } from "#app/(signed-in)/[person]/messages/new/_parts/errors.ts";
import {
  readTeams,
  readWriting,
  type Writing,
} from "#app/(signed-in)/[person]/messages/new/_parts/journey.ts";
import type { Thing } from "#app/(signed-in)/[person]/messages/new/_parts/thing.ts";
import { answerMessageAction, removeFileAction, sendMessageAction } from "./actions.ts";

interface NewMessageProps {
  readonly params: Promise<{ person: string; kind: string; id: string }>;
  readonly searchParams: Query;
}

const titles = {
  team: "new.title",
  words: "new.words.question",
  files: "new.files.question",
  check: "new.check.title",
} as const;

export async function generateMetadata({ params, searchParams }: NewMessageProps): Promise<Metadata> {
  const { person: segment, kind, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("sent-messages");
  const read = await readTeams(person, kind, id);
  if (!read.ok) return recordProblemTitle(read.failure, t("whatStart"), searchParams);
  if (read.value.teams.length === 0) return { title: t("new.title") };
  const { standing } = await readWriting(person, `${kind}/${id}`, searchParams, read.value.teams);
  const errors = await messageErrors(standing.step, standing.codes);
  const title = t(titles[standing.step as keyof typeof titles]);
  return { title: titleWithErrors(title, errors.summary.length > 0, t("error")) };
}

/** The step before this one, or the thing itself before the first. */
function backFrom({ standing, team }: Writing, here: string, page: string): string {
  const { then, step, key } = standing;
  if (step === "team") return then === "check" ? stepAddress(here, key, "check") : page;
  if (then === "check") return stepAddress(here, key, "check");
  const before = { words: "team", files: "words", check: team?.attachments === true ? "files" : "words" };
  return stepAddress(here, key, before[step as keyof typeof before]);
}

/** Nobody takes it: the other way is to call whoever holds it. */
async function Nobody({ thing, person }: { thing: Thing; person: PersonHandle }) {
  const t = await getTranslations("sent-messages");
  const { holder, call } = thing;
  const { surgery } = await whoToAsk(await requireAsker(), person);
  return (
    <PageMain namespaces={["sent-messages"]} back={<BackLink href={thing.page} text={t("back")} />}>
      <Heading level={1} size="l" text={t("new.title")} />
      <NoTeam whose={holder.of} call={holder.of === "surgery" ? surgery : call} />
    </PageMain>
  );
}

/** Writing to a team about one thing. */
export default async function NewMessagePage({ params, searchParams }: NewMessageProps) {
  const { person: segment, kind, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("sent-messages");
  const read = await readTeams(person, kind, id);
  const here = paths.newMessage(person, kind, id);
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("whatStart"), query: searchParams };
    const silent = read.failure.kind === "unavailable" && { stillWorks: t("cannotStart") };
    return <ProblemOf {...problem} {...silent} here={here} />;
  }
  const { thing, teams } = read.value;
  if (teams.length === 0) return <Nobody thing={thing} person={person} />;
  const writing = await readWriting(person, `${kind}/${id}`, searchParams, teams);
  const { standing, team, files } = writing;
  const { key, step } = standing;
  const form = { kind, id, form: key };
  return (
    <PageMain
      namespaces={["sent-messages"]}
      back={<BackLink href={backFrom(writing, here, thing.page)} text={t("back")} />}
    >
      {standing.lost && <Notice headingLevel={2} title={t("notKept")} />}
      <MessageJourney
        {...{ step, teams, team, files }}
        then={standing.then}
        oneTimeKey={key}
        values={standing.values}
        errors={await messageErrors(step, standing.codes)}
        about={thing.about}
        thing={thing.page}
        answer={answerMessageAction.bind(null, person, kind, id)}
        send={sendMessageAction.bind(null, person, kind, id)}
        remove={(file) => removeFileAction.bind(null, person, kind, id, file)}
        attach={paths.attachFile(person, form)}
        open={(file) => paths.attachedFile(person, form, file)}
        to={(one) => stepAddress(here, key, one, "check")}
      />
      {step === "check" && <HowContacted person={person} who="told" />}
    </PageMain>
  );
}
