import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { CannotLeave, LeaveList, LeftList } from "#components/waiting-lists/leave-list.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { isOpen, standingOf } from "#lib/domain/waiting-lists/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import {
  CallOffice,
  nameOf,
  problemTitle,
  readWaitingList,
  WaitingListProblem,
  type OneListProps,
} from "#app/(signed-in)/[person]/waiting-lists/_parts/one-list.tsx";
import { leaveListAction } from "./actions.ts";

async function errorsIn(query: Query) {
  const t = await getTranslations("waiting-lists");
  const code = await inQuery(query, "problem");
  return fieldErrors<string>(
    code === null ? {} : { [wholeForm]: code },
    [{ name: wholeForm, messages: { failed: t("leave.failed") } }],
    t("error"),
  );
}

export async function generateMetadata(props: OneListProps): Promise<Metadata> {
  const t = await getTranslations("waiting-lists");
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const read = await readWaitingList(person, id);
  if (!read.ok) return problemTitle(read.failure, props.searchParams);
  const { place } = read.value;
  if (standingOf(place) === "withdrawn") return { title: t("leave.done") };
  if (!isOpen(place, "withdraw")) return { title: t("leave.closed") };
  const { summary } = await errorsIn(props.searchParams);
  return { title: titleWithErrors(t("leave.title"), summary.length > 0, t("error")) };
}

/** Leaving a waiting list: what it means, whether it is wanted, and the receipt, which says what stands now. */
export default async function LeaveWaitingListPage(props: OneListProps) {
  const { person: segment, id } = await props.params;
  const person = await personIn(segment);
  const { searchParams: query } = props;
  const read = await readWaitingList(person, id);
  if (!read.ok) return <WaitingListProblem {...{ person, id, query }} failure={read.failure} />;
  const { place, office, departmentsSilent } = read.value;
  if (standingOf(place) === "withdrawn")
    return (
      <PageMain namespaces={["waiting-lists"]} after={<UrgentBlock />}>
        <LeftList {...{ place, person }} />
      </PageMain>
    );
  return (
    <PageMain
      namespaces={["waiting-lists", "appointments"]}
      back={<BackLink href={paths.waitingList(person, id)} text={await nameOf(place)} />}
    >
      {isOpen(place, "withdraw") ? (
        <LeaveList
          {...{ place, person }}
          version={place.department?.version ?? ""}
          action={leaveListAction.bind(null, person, id)}
          // Tried again, it is the same act.
          oneTimeKey={(await inQuery(query, "form")) ?? newDraftKey()}
          errors={await errorsIn(query)}
        />
      ) : (
        <CannotLeave
          {...{ place, person }}
          silent={departmentsSilent}
          call={<CallOffice office={office} />}
        />
      )}
    </PageMain>
  );
}
