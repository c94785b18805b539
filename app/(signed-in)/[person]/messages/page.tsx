import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { keptSearchOf } from "#app/(signed-in)/[person]/_parts/kept-search.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { InboxList, InboxTold } from "#components/messages/inbox-list.tsx";
import { pageAsked } from "#components/messages/list-address.ts";
import { StartAnyMessage } from "#components/sent-messages/start-message.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { SearchProblem } from "#components/ui/patterns/kept-search.tsx";
import { dateAt, now } from "#lib/clock.ts";
import { searchForm, searchFormName } from "#lib/domain/messages/form.ts";
import { inboxShows } from "#lib/domain/messages/model.ts";
import { me, paths } from "#lib/paths.ts";
import { MessageProblem } from "./_parts/message-problem.tsx";
import { readInbox } from "./_parts/read-inbox.ts";
import { searchMessagesAction } from "./actions.ts";

interface MessagesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

const keptSearch = keptSearchOf({ form: searchForm, formName: searchFormName }, { show: "all", from: "" });

/** What the address asks for; title and page read it once. */
async function readPage({ params, searchParams }: MessagesProps) {
  const person = await personIn((await params).person);
  const [show, from, page, form] = await Promise.all(
    ["show", "from", "page", "form"].map((name) => inQuery(searchParams, name)),
  );
  const search = await keptSearch(person, form ?? null);
  const narrowed = {
    show: inboxShows.find((known) => known === show) ?? "all",
    from: from ?? null,
    formKey: search.query === null ? null : search.formKey,
  };
  const read = await readInbox(person, narrowed.show, narrowed.from, pageAsked(page ?? null), search.query);
  return { person, search, narrowed, read };
}

export async function generateMetadata(props: MessagesProps): Promise<Metadata> {
  const t = await getTranslations("messages");
  const { read, search } = await readPage(props);
  if (!read.ok) return recordProblemTitle(read.failure, t("what"), props.searchParams);
  return { title: titleWithErrors(t("title"), search.error !== null, t("search.errorPrefix")) };
}

const told = ["removed", "restored", "unread", "failed"] as const;

/** Everything that was written to a person: by the surgery, by hospitals, by national services, and by this one. */
export default async function MessagesPage(props: MessagesProps) {
  const t = await getTranslations("messages");
  const { person, search, narrowed, read } = await readPage(props);
  const { searchParams } = props;
  if (!read.ok) {
    const problem = { person, failure: read.failure, query: searchParams };
    return <MessageProblem {...problem} what="what" here={paths.messages(person)} />;
  }
  const done = await inQuery(searchParams, "did");
  const did = told.find((known) => known === done);
  const { othersSilent, ...inbox } = read.value;
  return (
    <PageMain namespaces={["messages"]} after={<UrgentBlock />}>
      <SearchProblem error={search.error} words={await getTranslations("messages.search")} />
      <Heading level={1} size="xl" text={t("title")} />
      {did !== undefined && <InboxTold did={did} />}
      {othersSilent && <Notice headingLevel={2} title={t("list.othersSilent")} />}
      {(await inQuery(searchParams, "search")) === "not-kept" && (
        <Notice headingLevel={2} title={t("search.notKept")} />
      )}
      <InboxList
        {...inbox}
        person={person}
        narrowed={narrowed}
        today={dateAt(now()).toString()}
        search={{ ...search, action: searchMessagesAction.bind(null, person) }}
      />
      <StartAnyMessage person={person} />
      {person === me && (
        <p>
          <Link className="app-alone" href={paths.notifications()}>
            {(await getTranslations("push"))("title")}
          </Link>
        </p>
      )}
    </PageMain>
  );
}
