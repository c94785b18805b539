import { useLocale, useTranslations } from "next-intl";
import type { CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Tag } from "#components/ui/tag.tsx";
import type { OrderedTest, TestResult, TestResultList } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { isFinished } from "./list-rows.ts";
import { useTestName } from "./test-name.ts";

type HomeCard = CardProps & { key: string };

/** More would push the rest of the home page out of sight; then one card leads to all of them. */
const mostCards = 3;

function shortened(cards: readonly HomeCard[], all: HomeCard): readonly HomeCard[] {
  return cards.length > mostCards + 1 ? [...cards.slice(0, mostCards), all] : cards;
}

function lineOf({ warnBefore, comments }: TestResult) {
  if (warnBefore === "discuss-first") return "discussFirst";
  if (warnBefore === "sensitive") return "sensitive";
  return comments.length > 0 ? "newResultWithComment" : "newResult";
}

const isOutside = (result: TestResult): boolean =>
  result.groups.some(({ analytes }) => analytes.some(({ flag }) => flag === "high" || flag === "low"));

/** What comes first: a talk that was asked for, then what is outside its range, then the rest. */
function urgencyOf(result: TestResult): number {
  if (result.warnBefore === "discuss-first") return 0;
  return isOutside(result) && result.comments.length > 0 ? 1 : 3;
}

/** A late test comes after what the surgery has written to the person, and before what needs nothing. */
const lateUrgency = 2;

/** What test results ask of the person, for the home page: results not read yet, and late tests to ask about. */
export function useResultsToDo(list: TestResultList | null, person: PersonHandle): readonly HomeCard[] {
  const t = useTranslations("home.toDo");
  const dates = dateWords(useLocale());
  const nameOf = useTestName();
  const dayOf = (iso: string | null) => (iso === null ? undefined : dates.longDay(iso));
  if (list === null) return [];
  const late = list.orderedTests.items
    .filter(({ overdue }) => overdue)
    .map((test) => ({
      urgency: lateUrgency,
      key: test.id,
      title: <bdi>{nameOf(test)}</bdi>,
      href: paths.orderedTest(person, test.id),
      hiddenText: dayOf(test.orderedAt),
      above: <Tag colour="orange" text={t("actionNeeded")} />,
      description: t("overdue"),
    }));
  const unread = list.results.items
    .filter(({ isNew }) => isNew)
    .map((result) => ({
      urgency: urgencyOf(result),
      key: result.id,
      // Others may see this page: what a sensitive test was for is not said here.
      title: result.warnBefore === "sensitive" ? t("neutralName") : <bdi>{nameOf(result)}</bdi>,
      href: paths.testResult(person, result.id),
      // The same test may stand here twice: each link says which one it is.
      hiddenText: dayOf(result.takenAt ?? result.reportedAt),
      above: <Tag text={t("new")} />,
      description: t(lineOf(result)),
    }));
  const cards = [...late, ...unread]
    .sort((a, b) => a.urgency - b.urgency)
    .map(({ urgency: _, ...card }) => card);
  const title = t("all", { count: cards.length });
  return shortened(cards, { key: "all", title, href: paths.testResults(person) });
}

const isWaitedFor = (test: OrderedTest): boolean =>
  !isFinished(test) && test.step !== "ready" && !test.overdue;

/** Results that are on their way, the next one first. */
export function useResultsComingUp(list: TestResultList | null, person: PersonHandle): readonly HomeCard[] {
  const t = useTranslations("home.comingUp");
  const dates = dateWords(useLocale());
  const nameOf = useTestName();
  if (list === null) return [];
  const cards = list.orderedTests.items
    .filter(isWaitedFor)
    .sort((a, b) => (a.expectedBy ?? "9").localeCompare(b.expectedBy ?? "9"))
    .map((test) => ({
      key: test.id,
      title: <bdi>{nameOf(test)}</bdi>,
      href: paths.orderedTest(person, test.id),
      hiddenText: t("notBackYet"),
      description:
        test.expectedBy === null
          ? t("notBackYet")
          : t("resultExpected", { date: dates.weekday(test.expectedBy) }),
    }));
  const title = t("all", { count: cards.length });
  return shortened(cards, { key: "all", title, href: `${paths.testResults(person)}?show=waiting` });
}

/** How many results wait to be read. */
export function countNew(list: TestResultList | null): number {
  return list?.results.items.filter(({ isNew }) => isNew).length ?? 0;
}
