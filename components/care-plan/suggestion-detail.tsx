import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { AnswerValue } from "#components/ui/patterns/answer-value.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { Button } from "#components/ui/button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { canWithdraw, type Suggestion } from "#lib/domain/care-plan/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { name, useKindName } from "./plan-words.tsx";

/** The end of the journey: sent, its reference, and that the plan is as it was. */
export function SuggestionSent({ suggestion, person }: { suggestion: Suggestion; person: PersonHandle }) {
  const t = useTranslations("care-plan");
  const { team, reference, id } = suggestion;
  return (
    <Confirmation
      heading={t("sent.title")}
      reference={{ label: t("sent.reference"), value: reference }}
      next={{
        heading: t("sent.next"),
        steps: [
          team === null ? t("sent.steps.readsUnknown") : t.rich("sent.steps.reads", { b: name, team }),
          t("sent.steps.tells"),
          t("sent.steps.plan"),
        ],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.carePlanSuggestion(person, id)}>
          {t("sent.follow")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.carePlan(person)}>
          {t("backToPlan")}
        </Link>
      </p>
    </Confirmation>
  );
}

function Steps({ suggestion: { status, sentOn, updatedOn } }: { suggestion: Suggestion }) {
  const t = useTranslations("care-plan");
  const dates = dateWords(useLocale());
  const when = (at: string | null) => (at === null ? undefined : dates.longDayAndTime(at));
  const sent: TimelineItem = {
    state: status === "sent" ? "now" : "done",
    stateText: t(status === "sent" ? "one.now" : "one.done"),
    heading: t("suggestions.state.sent"),
    text: when(sentOn),
  };
  const last = status === "declined" || status === "withdrawn" ? "stopped" : "done";
  const since: TimelineItem = {
    state: status === "looking" ? "now" : last,
    stateText: t(status === "looking" ? "one.now" : last === "stopped" ? "one.stopped" : "one.done"),
    heading: t(`suggestions.state.${status}`),
    text: when(updatedOn),
  };
  const next: TimelineItem = { state: "next", stateText: t("one.next"), heading: t("one.decides") };
  const open = status === "sent" || status === "looking";
  return <Timeline items={[sent, ...(status === "sent" ? [] : [since]), ...(open ? [next] : [])]} />;
}

function Said({ suggestion }: { suggestion: Suggestion }) {
  const t = useTranslations("care-plan.one");
  const { reference, section, team, words } = suggestion;
  const kindName = useKindName();
  return (
    <PaperCard>
      <SummaryList
        lastRowBorder={false}
        rows={[
          { key: t("words"), value: <AnswerValue answer={{ exactly: words }} notProvided="" /> },
          { key: t("part"), value: kindName(section) },
          { key: t("team"), value: team === null ? t("teamUnknown") : <bdi>{team}</bdi> },
          { key: t("reference"), value: <bdi className="nhsuk-u-nowrap">{reference}</bdi> },
        ]}
      />
    </PaperCard>
  );
}

interface SuggestionDetailProps {
  suggestion: Suggestion;
  person: PersonHandle;
  withdraw: FormAction;
  /** What became of a withdrawal that was not done. */
  problem: "decided" | "notWithdrawn" | null;
}

/** One suggestion: how far it has come, what the team says, and the way to take it back. */
export function SuggestionDetail({ suggestion, person, withdraw, problem }: SuggestionDetailProps) {
  const t = useTranslations("care-plan.one");
  const { reply, status, cannotBeShownSafely } = suggestion;
  return (
    <>
      {problem !== null && <Notice headingLevel={2} title={t(problem)} />}
      <Heading level={1} size="l" text={t("title")} />
      {cannotBeShownSafely ? (
        <p>
          {t("unsafe")} <bdi>{suggestion.reference}</bdi>
        </p>
      ) : (
        <>
          <Heading level={2} size="m" text={t("status")} />
          <Steps suggestion={suggestion} />
          {reply !== null && (
            <PaperCard edge>
              <Heading level={2} size="s" text={t("reply")} />
              <p dir="auto">{reply}</p>
            </PaperCard>
          )}
          {status === "accepted" && <p>{t("accepted")}</p>}
          <Said suggestion={suggestion} />
        </>
      )}
      {canWithdraw(suggestion) && (
        <Form action={withdraw}>
          <Button variant="secondary" text={t("withdraw")} />
        </Form>
      )}
      <p>
        <Link className="app-alone" href={paths.carePlan(person)}>
          {t("readPlan")}
        </Link>
      </p>
    </>
  );
}
