import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { FilterPills } from "#components/ui/filter-pills.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Table, type TableCell } from "#components/ui/table.tsx";
import {
  actFor,
  allowedTo,
  hasChoice,
  serviceOf,
  sorted,
  sortings,
  weeksShorter,
  type Consequence,
  type Referral,
  type Service,
  type Sorting,
} from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { BookingLine } from "./booking-line.tsx";
import { useReferralName } from "./referral-words.ts";
import { RightToChoose } from "./right-to-choose.tsx";

interface CompareProps {
  referral: Referral;
  person: PersonHandle;
  sorting: Sorting;
}

function WaitCell({ service, now }: { service: Service; now: Service | null }) {
  const t = useTranslations("referrals.choose");
  const dates = dateWords(useLocale());
  if (service.wait === null) return t("notKnown");
  const shorter = weeksShorter(service, now);
  return (
    <>
      <strong>{t("weeks", { weeks: service.wait.weeks })}</strong>
      <br />
      {t("figures", { date: dates.day(service.wait.of) })}
      {shorter !== null && (
        <>
          <br />
          {t("shorter", { weeks: shorter })}
        </>
      )}
    </>
  );
}

function RatingCell({ service: { rating } }: { service: Service }) {
  const t = useTranslations("referrals.choose");
  const dates = dateWords(useLocale());
  if (rating === null) return t("notKnown");
  return (
    <>
      <strong>{t(`ratings.${rating.given}`)}</strong>
      <br />
      <bdi>{rating.by}</bdi>
      <br />
      {dates.day(rating.on)}
    </>
  );
}

function NameCell({ service, isNow }: { service: Service; isNow: boolean }) {
  const t = useTranslations("referrals.choose");
  return (
    <>
      <bdi>{service.name}</bdi>
      {isNow && (
        <>
          <br />
          {t("now")}
        </>
      )}
      {!service.direct && (
        <>
          <br />
          <span className="nhsuk-u-font-weight-normal">{t("deferred")}</span>
        </>
      )}
    </>
  );
}

function useRow({ referral, person }: CompareProps, withDistance: boolean) {
  const t = useTranslations("referrals.choose");
  const now = serviceOf(referral);
  return (service: Service): TableCell[] => {
    const { id, direct, miles, name } = service;
    const act = actFor(referral, service);
    const choice: TableCell =
      act === null
        ? { text: "" }
        : {
            text: t(direct ? "book" : "ask"),
            visuallyHiddenText: t("at", { name }),
            href: `${paths.bookReferral(person, referral.id)}?service=${id}`,
          };
    const isNow = referral.state !== "NOT_BOOKED" && now?.id === id;
    return [
      { text: <NameCell service={service} isNow={isNow} /> },
      ...(withDistance ? [{ text: miles === null ? t("notKnown") : t("miles", { miles }) }] : []),
      { text: <WaitCell service={service} now={referral.state === "NOT_BOOKED" ? null : now} /> },
      { text: <RatingCell service={service} /> },
      choice,
    ];
  };
}

function Compared(props: CompareProps) {
  const t = useTranslations("referrals.choose");
  const specialty = useReferralName()(props.referral);
  const services = props.referral.choices?.services ?? [];
  const withDistance = services.some(({ miles }) => miles !== null);
  const rowOf = useRow(props, withDistance);
  const here = paths.compareProviders(props.person, props.referral.id);
  const shown = sortings.filter((one) => one !== "distance" || withDistance);
  return (
    <>
      <FilterPills
        label={t("sort")}
        items={shown.map((one) => ({
          href: `${here}?sort=${one}`,
          text: t(`sortBy.${one}`),
          current: one === props.sorting,
        }))}
      />
      <Table
        responsive
        firstCellIsHeader
        caption={{ text: t("caption", { specialty }), size: "s" }}
        head={[t("service"), ...(withDistance ? [t("distance")] : []), t("wait"), t("rating"), t("choice")]}
        rows={sorted(services, props.sorting).map(rowOf)}
      />
      <p>{t(withDistance ? "distanceNote" : "noDistance")}</p>
      <p>{t("waitNote")}</p>
    </>
  );
}

/** What a move brings with it, in words. */
export function Consequences({ codes }: { codes: readonly Consequence[] }) {
  const t = useTranslations("referrals.consequences");
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {codes.map((code) => (
        <li key={code}>{t(code)}</li>
      ))}
    </ul>
  );
}

function Stay({ referral, person }: Pick<CompareProps, "referral" | "person">) {
  const t = useTranslations("referrals.choose");
  const now = serviceOf(referral);
  if (now === null || allowedTo(referral, "stay") === null) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("stay")} />
      <p>{t("stayText", { name: now.name })}</p>
      <p>
        <Link className="app-alone" href={`${paths.bookReferral(person, referral.id)}?act=stay`}>
          {t("stayButton")}
        </Link>
      </p>
    </section>
  );
}

/** Every place to which a referral may go, side by side, what a move brings with it, and the right to choose. */
export function CompareServices(props: CompareProps) {
  const t = useTranslations("referrals.choose");
  const { referral } = props;
  const specialty = useReferralName()(referral);
  const move = allowedTo(referral, "move");
  const any = hasChoice(referral);
  return (
    <>
      {any ? (
        <p>{t("lead", { specialty })}</p>
      ) : (
        <>
          <p>{t("notAllowed")}</p>
          <p>{t("call")}</p>
          <BookingLine />
        </>
      )}
      {any && <Compared {...props} />}
      {any && move !== null && move.consequences.length > 0 && (
        <section className="app-section">
          <Heading level={2} size="m" text={t("consequences")} />
          <Consequences codes={move.consequences} />
        </section>
      )}
      <Stay {...props} />
      <RightToChoose />
    </>
  );
}
