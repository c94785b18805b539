import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { brand } from "#lib/brand.ts";
import { getDocument } from "#lib/domain/documents/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";
import { linkToLeave, ShownDocument } from "../_parts/shown-document.tsx";
import { openDocumentAction } from "./actions.ts";

interface DocumentProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same document once. */
const readDocument = cache(async (person: PersonHandle, id: string, open: boolean) =>
  getDocument(await requireAsker(), person, id, { open }),
);

/** The person has just chosen to open it, and that could not be remembered. */
const openNow = async (query: Query) => (await inQuery(query, "open")) === "now";

export async function generateMetadata({ params, searchParams }: DocumentProps): Promise<Metadata> {
  const { person, id } = await params;
  const t = await getTranslations("documents");
  const read = await readDocument(await personIn(person), id, await openNow(searchParams));
  if (!read.ok) return recordProblemTitle(read.failure, t("problemOne"), searchParams);
  const { document, body } = read.value;
  if (document.source === "gp" && body === null && !document.unsafe) return { title: t("before.heading") };
  if (linkToLeave(body, await inQuery(searchParams, "leave")) !== null)
    return { title: t("leave.heading", { product: brand.productName }) };
  return { title: document.title ?? (document.unsafe ? null : document.kind) ?? t("noTitle") };
}

/** One letter or document: what stands before it, what is inside, or where it is kept. */
export default async function DocumentPage({ params, searchParams }: DocumentProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("documents");
  const [read, { surgery }] = await Promise.all([
    readDocument(person, id, await openNow(searchParams)),
    whoToAsk(asker, person),
  ]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("problemOne"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.document(person, id)} />;
  }
  const { document } = read.value;
  return (
    <PageMain
      namespaces={["documents", "record", "record-requests"]}
      back={<BackLink href={paths.documents(person)} text={t("title")} />}
      after={<UrgentBlock />}
    >
      <ShownDocument
        detail={read.value}
        person={person}
        surgery={surgery}
        leave={await inQuery(searchParams, "leave")}
        download={await inQuery(searchParams, "download")}
        actions={{
          open: openDocumentAction.bind(null, person, document.id, document.version),
          correct: correctionFor(person, startCorrectionAction),
        }}
      />
    </PageMain>
  );
}
