import { useTranslations } from "next-intl";
import { OrderedTestDetail } from "#components/test-results/ordered-test-detail.tsx";
import { RemovedResult } from "#components/test-results/removed-result.tsx";
import { ResultList } from "#components/test-results/result-list.tsx";
import { TestResultDetail } from "#components/test-results/test-result-detail.tsx";
import { WarnBeforeResult } from "#components/test-results/warn-before-result.tsx";
import { Heading } from "#components/ui/heading.tsx";
import failures from "#content/words/en/failures.json" with { type: "json" };
import glossary from "#content/words/en/glossary.json" with { type: "json" };
import reading from "#content/words/en/reading.json" with { type: "json" };
import testResults from "#content/words/en/test-results.json" with { type: "json" };
import { detailOf, type TestResult } from "#lib/domain/test-results/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { KeptTestResults } from "../kept.ts";
import { dayOf, itemAt, type Drawing, type KeptPart } from "../part.ts";

type Kept = { value: KeptTestResults } & Drawing;

/** In the address of a result behind a warning: the person has read it and chose to see. */
const seeNow = "#see-now";

function List({ value: { list }, surgery, at }: Kept) {
  const t = useTranslations("test-results");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <ResultList
        list={list}
        person={me}
        surgery={surgery}
        show="all"
        shownRows={Number.POSITIVE_INFINITY}
        today={dayOf(at)}
      />
    </>
  );
}

function Result({ result, value: { list }, surgery, path }: Kept & { result: TestResult }) {
  if (result.warnBefore !== null && !path.endsWith(seeNow))
    return <WarnBeforeResult {...{ result, surgery }} person={me} showNow={seeNow} />;
  const detail = detailOf(result, list.results, list.orderedTests.items);
  return <TestResultDetail {...{ detail, surgery }} person={me} nhsNumber={null} canAct={false} />;
}

/** Test results without the internet, each with its page and with what stands before it. */
export const testResultsPart: KeptPart<"test-results"> = {
  words: { reading, failures, "test-results": testResults, glossary },
  draw: (value, drawing) => {
    const { removed, results, orderedTests } = value.list;
    const item = itemAt(drawing.path, paths.testResults(me));
    if (item === "") return <List value={value} {...drawing} />;
    const ordered = orderedTests.items.find(({ id }) => paths.orderedTest(me, id) === drawing.path);
    if (ordered !== undefined) return <OrderedTestDetail test={ordered} />;
    const gone = removed.find(({ id }) => id === item);
    if (gone !== undefined) return <RemovedResult removed={gone} surgery={drawing.surgery} />;
    const result = results.items.find(({ id }) => id === item);
    return result === undefined ? null : <Result result={result} value={value} {...drawing} />;
  },
};
