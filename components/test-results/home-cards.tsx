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
const mostCards = 2;

function shortened(cards: readonly HomeCard[], all: HomeCard): readonly HomeCard[] {
  return cards.length > mostCards + 1 ? [...cards.slice(0, mostCards), all] : cards;
}

function lineOf(result: TestResult): "discussFirst" | "newResultWithComment" | "newResult" {
  if (result.warnBefore === "discuss-first") return "discussFirst";
  return result.comments.length > 0 ? "newResultWithComment" : "newResult";
}

/** What test results ask of the person, for the home page: late tests to ask about, and results not read yet. */
export function useResultsToDo(list: TestResultList | null, person: PersonHandle): readonly HomeCard[] {
  const t = useTranslations("home.toDo");
  const nameOf = useTestName();
  if (list === null) return [];
  const late = list.orderedTests.items.filter(({ overdue }) => overdue);
  const talkFirst = (result: TestResult): number => (result.warnBefore === "discuss-first" ? 0 : 1);
  const unread = list.results.items.filter(({ isNew }) => isNew).sort((a, b) => talkFirst(a) - talkFirst(b));
  const cards = [
    ...late.map((test) => ({
      key: test.id,
      title: <bdi>{nameOf(test)}</bdi>,
      href: paths.orderedTest(person, test.id),
      above: <Tag colour="orange" text={t("actionNeeded")} />,
      description: t("overdue"),
    })),
    ...unread.map((result) => ({
      key: result.id,
      title: <bdi>{nameOf(result)}</bdi>,
      href: paths.testResult(person, result.id),
      above: <Tag text={t("new")} />,
      description: t(lineOf(result)),
    })),
  ];
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
