import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { MessageMenu } from "#components/sent-messages/message-menu.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";
import { readTeams } from "./_parts/journey.ts";
import { general } from "./_parts/thing.ts";

interface StartProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const read = async ({ params }: StartProps) => {
  const person = await personIn((await params).person);
  return { person, teams: await readTeams(person, "other", general) };
};

export async function generateMetadata(props: StartProps): Promise<Metadata> {
  const t = await getTranslations("sent-messages");
  const { teams } = await read(props);
  if (!teams.ok) return recordProblemTitle(teams.failure, t("whatStart"), props.searchParams);
  return { title: t("menu.title") };
}

/** What a message to a team can be about. */
export default async function StartMessagePage(props: StartProps) {
  const person = await personIn((await props.params).person);
  const t = await getTranslations("sent-messages");
  const { teams } = await read(props);
  if (!teams.ok) {
    const problem = { person, failure: teams.failure, what: t("whatStart"), query: props.searchParams };
    const silent = teams.failure.kind === "unavailable" && { stillWorks: t("cannotStart") };
    return <ProblemOf {...problem} {...silent} here={paths.startMessage(person)} />;
  }
  return (
    <PageMain
      namespaces={["sent-messages"]}
      back={<BackLink href={paths.messages(person)} text={t("list.inbox")} />}
    >
      <MessageMenu person={person} general={paths.newMessage(person, "other", general)} />
    </PageMain>
  );
}
