import { expect, test } from "vitest";
import { OrderedTestDetail } from "./ordered-test-detail.tsx";
import { PrintedResult } from "./printed-result.tsx";
import { RemovedResult } from "./removed-result.tsx";
import { TestResultsProblem } from "./test-results-problem.tsx";
import { drawn, text } from "./testing/drawn.tsx";
import { ordered, person, result, surgery } from "./testing/examples.ts";
import { WarnBeforeResult } from "./warn-before-result.tsx";

const warned = (warnBefore: "sensitive" | "discuss-first") =>
  drawn(
    <WarnBeforeResult
      result={result({ warnBefore })}
      person={person}
      surgery={surgery}
      showNow="/me/test-results/g1?see=now"
    />,
  );

test("a sensitive result waits behind a warning with a way back and a way to safety", () => {
  const html = warned("sensitive");
  const words = text(html);
  expect(words).toContain("have not yet talked about with a healthcare professional");
  expect(words).toContain("Contact Mill Lane Surgery if someone is pressuring you to see this.");
  expect(words).toContain("Show result now");
  expect(words).toContain("Wait for my doctor or nurse, go back");
  expect(html).toContain('href="/safety"');
  expect(words).not.toContain("56");
  expect(words).not.toContain("Please book a talk");
});

test("a result to be talked about first says so, and still leaves the choice", () => {
  const html = warned("discuss-first");
  expect(text(html)).toContain("Your GP would like to talk to you about this one");
  expect(html).toContain('href="tel:01632960102"');
  expect(html).toContain("?see=now");
  expect(text(html)).not.toContain("56");
});

test("a removed result was never true, and its value is gone", () => {
  const removed = { id: "g9", source: "gp", name: "Serum potassium level", takenAt: "2027-08-03" } as const;
  const words = text(drawn(<RemovedResult removed={removed} surgery={surgery} />));
  expect(words).toContain("Mill Lane Surgery marked it as entered by mistake. It was never true.");
  expect(words).toContain("Tuesday 3 August 2027");
});

test("an ordered test says its steps aloud", () => {
  const words = text(drawn(<OrderedTestDetail test={ordered()} />));
  expect(words).toContain("Completed: Ordered");
  expect(words).toContain("Completed: Sample taken");
  expect(words).toContain("Current step: At the laboratory");
  expect(words).toContain("Next: Result ready");
  expect(words).toContain("The result is usually back by Friday 19 May 2028.");
});

test("a late test says whom to call", () => {
  const html = drawn(<OrderedTestDetail test={ordered({ overdue: true, expectedBy: "2028-05-08" })} />);
  expect(text(html)).toContain("This result is late. It was expected by Monday 8 May 2028.");
  expect(html).toContain('href="tel:01632960102"');
});

test("a step that is not known is not guessed", () => {
  const words = text(drawn(<OrderedTestDetail test={ordered({ step: null })} />));
  expect(words).toContain("We do not know how far this test has come.");
  expect(words).not.toContain("Current step");
});

test("a finished test has no step left", () => {
  const words = text(drawn(<OrderedTestDetail test={ordered({ step: "reviewed" })} />));
  expect(words).toContain("Completed: Checked by a healthcare professional");
  expect(words).not.toContain("usually back");
});

test("on paper it says whose it is, everything stands open, and without script the button is hidden", () => {
  const html = drawn(
    <PrintedResult
      detail={{ kind: "result", result: result(), history: {}, orderedTests: [], missing: [] }}
      person={person}
      surgery={surgery}
      printedFor={{ name: "Kristoffer Lindqvist", dateOfBirth: "1971-06-23", nhsNumber: "9996789012" }}
      printedAt="2028-05-16T09:00:00Z"
    />,
  );
  expect(text(html)).toContain("Kristoffer Lindqvist");
  expect(text(html)).toContain("23 June 1971");
  expect(text(html)).toContain("999 678 9012");
  expect(text(html)).toContain("Printed on Tuesday 16 May 2028, 10am.");
  expect(html).toMatch(
    /<button class="[^"]*nhsuk-u-frontend-not-supported-hidden[^"]*"[^>]*>Print this page/,
  );
});

test("when nothing could be shown there is one more try, then only other ways", () => {
  const problem = (again: boolean) =>
    drawn(
      <TestResultsProblem
        kind="unavailable"
        what="list"
        sources={["gp", "hospital"]}
        surgery={surgery}
        here="/me/test-results"
        again={again}
        code="3F 7A 2C"
      />,
    );
  expect(text(problem(false))).toContain("There is a problem showing test results");
  expect(problem(false)).toContain('href="/me/test-results?again=1"');
  expect(text(problem(true))).toContain("There is still a problem showing test results");
  expect(problem(true)).not.toContain("again=1");
  expect(problem(true)).toContain('href="tel:01632960102"');
  expect(text(problem(true))).toContain("Use 111 online");
});
