import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { textIn } from "#app/(signed-in)/journey.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { RequestDetail } from "#components/record-requests/request-detail.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { replyFormName } from "#lib/domain/record-requests/form.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { replyErrors } from "../_parts/errors.ts";
import { readRequest, RequestProblem } from "../_parts/one-request.tsx";
import { replyAction } from "./actions.ts";

interface RecordRequestProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** What was typed as an answer and not sent. */
const keptReply = cache(async (person: PersonHandle, formKey: string | null) => {
  const draft = formKey === null ? null : await readDraft(await requireAsker(), person, formKey);
  const kept = draft?.ok === true && draft.value.form === replyFormName ? draft.value : null;
  return {
    key: kept === null || formKey === null ? newDraftKey() : formKey,
    typed: kept === null ? "" : textIn(kept.values, "reply"),
    errors: await replyErrors(kept?.codes ?? {}),
  };
});

export async function generateMetadata({ params, searchParams }: RecordRequestProps): Promise<Metadata> {
  const t = await getTranslations("record-requests");
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const request = await readRequest(person, id);
  if (!request.ok) return recordProblemTitle(request.failure, t("what"), searchParams);
  const { errors } = await keptReply(person, await inQuery(searchParams, "form"));
  const title = t(`one.heading.${request.value.kind}`);
  return { title: titleWithErrors(title, errors.summary.length > 0, t("error")) };
}

async function Done({ query }: { query: Query }) {
  const t = await getTranslations("record-requests");
  if ((await inQuery(query, "replied")) !== null) return <Notice headingLevel={2} title={t("reply.done")} />;
  if ((await inQuery(query, "withdrawn")) === null) return null;
  return <Notice headingLevel={2} title={t("withdraw.done")} />;
}

/** One request: how far it is, what was said, and what can be done now. */
export default async function RecordRequestPage({ params, searchParams }: RecordRequestProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("record-requests");
  const [request, { surgery }, reply] = await Promise.all([
    readRequest(person, id),
    whoToAsk(await requireAsker(), person),
    keptReply(person, await inQuery(searchParams, "form")),
  ]);
  if (!request.ok) return <RequestProblem person={person} failure={request.failure} query={searchParams} />;
  return (
    <PageMain
      namespaces={["record-requests"]}
      back={<BackLink href={paths.recordRequests(person)} text={t("backToList")} />}
    >
      <FormErrorSummary errors={reply.errors} heading={t("problem")} />
      <Heading level={1} size="l" text={t(`one.heading.${request.value.kind}`)} />
      <Done query={searchParams} />
      <RequestDetail
        request={request.value}
        person={person}
        surgery={surgery}
        today={dateAt(now()).toString()}
        reply={{
          action: replyAction.bind(null, person, id),
          oneTimeKey: reply.key,
          typed: reply.typed,
          errors: reply.errors,
        }}
      />
    </PageMain>
  );
}
