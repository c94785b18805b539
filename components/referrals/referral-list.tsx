import { useLocale, useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { Tag } from "#components/ui/tag.tsx";
import {
  isOverdue,
  needsAction,
  serviceOf,
  type Referral,
  type ReferralList,
} from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { BookingLine } from "./booking-line.tsx";
import { useReferralName, useStateTag } from "./referral-words.ts";
import { bdi } from "./rich-words.tsx";

function Facts({ referral, today }: { referral: Referral; today: string }) {
  const t = useTranslations("referrals.card");
  const dates = dateWords(useLocale());
  const { choices, at, start, due } = referral;
  const from = choices?.from ?? null;
  const to = serviceOf(referral);
  return (
    <>
      {start !== null && <CardLine strong>{t("booked", { date: dates.longDayAndTime(start) })}</CardLine>}
      {due !== null && (
        <CardLine strong>
          {t(isOverdue(referral, today) ? "overdue" : "due", { date: dates.longDay(due) })}
        </CardLine>
      )}
      {from !== null && <CardLine>{t.rich("from", { bdi, from })}</CardLine>}
      {to !== null && <CardLine>{t.rich("to", { bdi, to: to.name })}</CardLine>}
      {at !== null && <CardLine>{t("referred", { date: dates.day(at) })}</CardLine>}
    </>
  );
}

/** What tells one link from another where two referrals are for the same thing: where to, and from which day. */
function useHiddenFacts() {
  const t = useTranslations("referrals.card");
  const dates = dateWords(useLocale());
  return (referral: Referral) =>
    [
      serviceOf(referral)?.name ?? null,
      referral.at === null ? null : t("referred", { date: dates.day(referral.at) }),
    ]
      .filter((fact) => fact !== null)
      .join(", ");
}

interface GroupProps {
  heading: string;
  referrals: readonly Referral[];
  person: PersonHandle;
  today: string;
}

function Group({ heading, referrals, person, today }: GroupProps) {
  const nameOf = useReferralName();
  const tagOf = useStateTag();
  const hiddenText = useHiddenFacts();
  if (referrals.length === 0) return null;
  return (
    <CardGroup
      heading={heading}
      cards={referrals.map((referral) => ({
        key: referral.id,
        href: paths.referral(person, referral.id),
        title: nameOf(referral),
        hiddenText: hiddenText(referral),
        above: <Tag {...tagOf(referral, today)} />,
        children: <Facts referral={referral} today={today} />,
      }))}
    />
  );
}

/** Where referrals may go is not known now: what still works, and whom to call. */
export function ChoicesMissing() {
  const t = useTranslations("referrals");
  return (
    <Notice headingLevel={2} title={t("choicesMissing")}>
      <p>{t("choicesMissingText")}</p>
      <BookingLine />
    </Notice>
  );
}

/** On a list of everything that is coming: no referrals stand there, and nobody knows whether there are any. */
export function ReferralsMissing({ person }: { person: PersonHandle }) {
  const t = useTranslations("referrals");
  return (
    <Notice headingLevel={2} title={t("missing")}>
      <p>{t("missingText")}</p>
      <BookingLine />
      <p>
        <Link className="app-alone" href={paths.referrals(person)}>
          {t("missingLink")}
        </Link>
      </p>
    </Notice>
  );
}

interface ReferralsProps {
  list: ReferralList;
  person: PersonHandle;
  /** ISO date. */
  today: string;
}

/** Every referral: first those with something to do, each with who, where, why not, and by when. */
export function Referrals({ list, person, today }: ReferralsProps) {
  const t = useTranslations("referrals");
  const { referrals, complete } = list;
  const todo = referrals.filter((one) => needsAction(one, today));
  const waiting = referrals.filter((one) => !needsAction(one, today));
  return (
    <>
      <p>{t("lead")}</p>
      {!complete && <Notice headingLevel={2} title={t("incomplete")} />}
      {referrals.some(({ choices }) => choices === null) && <ChoicesMissing />}
      {referrals.length === 0 && complete && (
        <EmptyState text={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
      <Group heading={t("todo")} referrals={todo} person={person} today={today} />
      <Group heading={t("waiting")} referrals={waiting} person={person} today={today} />
    </>
  );
}
