import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { WithdrawRequest } from "#components/record-requests/withdraw-request.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { paths } from "#lib/paths.ts";
import { withdrawErrors } from "#app/(signed-in)/[person]/record-requests/_parts/errors.ts";
import {
  readRequest,
  RequestProblem,
} from "#app/(signed-in)/[person]/record-requests/_parts/one-request.tsx";
import { withdrawRequestAction } from "./actions.ts";

interface WithdrawProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: WithdrawProps): Promise<Metadata> {
  const t = await getTranslations("record-requests");
  const { person, id } = await params;
  const request = await readRequest(await personIn(person), id);
  if (!request.ok) return recordProblemTitle(request.failure, t("what"), searchParams);
  const errors = await withdrawErrors(await inQuery(searchParams, "problem"));
  return { title: titleWithErrors(t("withdraw.title"), errors.summary.length > 0, t("error")) };
}

/** Whether a request is really to be taken back. */
export default async function WithdrawRequestPage({ params, searchParams }: WithdrawProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("record-requests");
  const request = await readRequest(person, id);
  if (!request.ok) return <RequestProblem person={person} failure={request.failure} query={searchParams} />;
  return (
    <PageMain
      namespaces={["record-requests"]}
      back={<BackLink href={paths.recordRequest(person, id)} text={t("backToRequest")} />}
    >
      <WithdrawRequest
        id={id}
        person={person}
        action={withdrawRequestAction.bind(null, person, id)}
        errors={await withdrawErrors(await inQuery(searchParams, "problem"))}
      />
    </PageMain>
  );
}
