import { PageMain } from "#app/_words/page-main.tsx";
import {
  TestResultsProblem,
  type TestResultsProblemProps,
} from "#components/test-results/test-results-problem.tsx";
import { requireCorrelationId } from "#lib/access/request.ts";

/** "3F7A2C…" as "3F 7A 2C": enough to find the request in the log, and short enough to say on the telephone. */
const spoken = (correlationId: string) =>
  (correlationId.slice(0, 6).toUpperCase().match(/../g) ?? []).join(" ");

/** The whole page when nothing of it could be shown. No back link: there is nothing to go back from. */
export async function ProblemPage(props: Omit<TestResultsProblemProps, "code">) {
  const code = spoken(await requireCorrelationId());
  return (
    <PageMain namespaces={["test-results", "failures"]}>
      <TestResultsProblem {...props} code={code} />
    </PageMain>
  );
}
