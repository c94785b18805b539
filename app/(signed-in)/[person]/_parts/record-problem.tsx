import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { triedAgain, type Query } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { CouldNotShow } from "#components/layout/could-not-show.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import { requireAsker, requireCorrelationId } from "#lib/access/request.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";
import { whoToAsk } from "./who-to-ask.ts";

/** "3F7A2C…" as "3F 7A 2C": enough to find the request in the log, and short enough to say on the telephone. */
const spoken = (correlationId: string) =>
  (correlationId.slice(0, 6).toUpperCase().match(/../g) ?? []).join(" ");

/** Who can be called, by the name that reads in a sentence. */
export interface PlaceToCall {
  readonly name: string;
  readonly telephone: string | null;
}

interface RecordProblemProps {
  failure: Failure;
  /** What was asked for, as it reads inside a sentence: "your allergies". */
  what: string;
  surgery: KnownSurgery;
  /** Who can be called before the surgery: those whose part it is, as far as their numbers are known. */
  places?: readonly PlaceToCall[] | undefined;
  /** What still works, and what does not, in a sentence or two. */
  stillWorks?: string;
  /** The address of this page; with its form key where something was typed, and no other query. */
  here: string;
  /** Of this page: it says whether the page was tried again already. */
  query: Query;
}

/**
 * The whole page when nothing of a part of the record could be shown: the surgery's telephone is the other way, after those whose part it is. A
 * refusal that leads elsewhere is followed there.
 */
export async function RecordProblem({
  failure,
  what,
  surgery,
  places = [],
  stillWorks,
  here,
  query,
}: RecordProblemProps) {
  await turnAway(failure);
  const t = await getTranslations("record");
  const ask = { name: surgery?.name ?? t("sources.gp"), telephone: surgery?.telephone ?? null };
  return (
    <PageMain namespaces={["record", "failures"]}>
      <CouldNotShow
        kind={failure.kind}
        what={what}
        stillWorks={stillWorks}
        tryAgainHref={`${here}${here.includes("?") ? "&" : "?"}again=1`}
        again={await triedAgain(query)}
        otherWays={[...places, ask].map(({ name, telephone }) => ({
          key: name,
          title: t.rich("problem.call", { bdi: (chunks: ReactNode) => <bdi>{chunks}</bdi>, name }),
          ...(telephone !== null && {
            href: `tel:${telephone.replaceAll(/\D/g, "")}`,
            description: <Digits>{telephone}</Digits>,
          }),
        }))}
        code={spoken(await requireCorrelationId())}
      />
    </PageMain>
  );
}

/** The same for a page that has not asked yet which surgery to call: it asks only once nothing turned the reader away. */
export async function ProblemOf({
  person,
  ...problem
}: Omit<RecordProblemProps, "surgery"> & { person: PersonHandle }) {
  await turnAway(problem.failure);
  const { surgery } = await whoToAsk(await requireAsker(), person);
  return <RecordProblem {...problem} surgery={surgery} />;
}

/** The title of that page: the same as its h1. */
export async function recordProblemTitle({ kind }: Failure, what: string, query: Query): Promise<Metadata> {
  const t = await getTranslations("failures");
  const again = await triedAgain(query);
  return {
    title:
      again && kind === "unavailable"
        ? t("unavailable.headingAgain", { what })
        : t(`${kind}.heading`, { what }),
  };
}
