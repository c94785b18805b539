import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn } from "#app/(signed-in)/address.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { WaitingDetail } from "#components/waiting-lists/waiting-detail.tsx";
import { WaitingNote } from "#components/waiting-lists/waiting-note.tsx";
import { dateAt, now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import {
  CallOffice,
  nameOf,
  problemTitle,
  readWaitingList,
  WaitingListProblem,
  type OneListProps,
} from "../_parts/one-list.tsx";

export async function generateMetadata(props: OneListProps): Promise<Metadata> {
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const read = await readWaitingList(person, id);
  if (!read.ok) return problemTitle(read.failure, props.searchParams);
  return { title: await nameOf(read.value.place) };
}

/** One waiting list: how it stands, how long people wait there, what to do if worse, and whom to ask. */
export default async function WaitingListPage(props: OneListProps) {
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const { searchParams: query } = props;
  const t = await getTranslations("waiting-lists");
  const read = await readWaitingList(person, id);
  if (!read.ok) return <WaitingListProblem {...{ person, id, query }} failure={read.failure} />;
  const { place, office, departmentsSilent, appointment } = read.value;
  return (
    <PageMain
      namespaces={["waiting-lists", "appointments"]}
      back={<BackLink href={paths.waitingLists(person)} text={t("backToList")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={<bdi>{await nameOf(place)}</bdi>} />
      <WaitingNote code={await inQuery(query, "note")} />
      <WaitingDetail
        {...{ place, person, appointment }}
        silent={departmentsSilent}
        today={dateAt(now()).toString()}
        call={<CallOffice office={office} />}
      />
    </PageMain>
  );
}
