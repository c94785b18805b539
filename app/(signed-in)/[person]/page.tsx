import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { describeSession, inBackground } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { titleTemplate } from "#app/(signed-in)/acting.ts";
import { me } from "#lib/paths.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { readUnread } from "#app/(signed-in)/unread.ts";
import { HomeNews, NotProvenYet } from "./_parts/home-news.tsx";
import { HomeHeading, readWhose } from "./_parts/home-heading.tsx";
import { MessagesOnHome } from "./_parts/messages-on-home.tsx";
import { openParts } from "./_parts/parts-of-record.ts";
import { PeopleYouHelp } from "./_parts/people-on-home.tsx";
import { readHome } from "./_parts/read-home.ts";
import { readPeople, type PeopleOnHome } from "./_parts/read-people.ts";

/** On another's home page nobody is told of but them. */
const nobodyElse: PeopleOnHome = { people: [], waiting: 0, invited: 0 };

interface HomeProps {
  readonly params: Promise<{ person: string }>;
}

/** A frame's way with titles does not reach the page beside it. */
export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const t = await getTranslations("home");
  const template = await titleTemplate((await params).person);
  return { title: template === null ? t("title") : { absolute: template.replace("%s", t("title")) } };
}

/**
 * What needs doing, what is coming, then where everything is. What it reads for that on one's own page is the shell's own
 * look; on another's page it is a look at them, which they can see.
 */
export default async function HomePage({ params }: HomeProps) {
  const person = await personIn((await params).person);
  const looking = await requireAsker();
  const asker = person === me ? inBackground(looking) : looking;
  const t = await getTranslations("home");
  const session = await describeSession(asker);
  const main = { namespaces: ["home", "test-results"] as const, wide: true, after: <UrgentBlock /> };
  if (session.state === "live" && session.identityLevel !== "P9")
    return (
      <PageMain {...main}>
        <Heading level={1} size="xl" text={t("title")} />
        <NotProvenYet person={person} />
      </PageMain>
    );
  const parts = await openParts(person);
  const [whose, { failure, news }, people, unread] = await Promise.all([
    readWhose(asker, person),
    readHome(asker, person, parts),
    person === me ? readPeople(looking) : nobodyElse,
    readUnread(person),
  ]);
  if (failure !== null) await turnAway(failure);
  return (
    <PageMain {...main}>
      <HomeHeading person={person} {...whose} />
      <MessagesOnHome unread={unread} />
      <HomeNews person={person} parts={parts} people={<PeopleYouHelp people={people} />} {...news} />
    </PageMain>
  );
}
