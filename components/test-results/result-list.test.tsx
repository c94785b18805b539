import { expect, test } from "vitest";
import type { ResultFilter, TestResultList } from "#lib/domain/test-results/model.ts";
import { rowsAtOnce } from "./list-address.ts";
import { ResultList } from "./result-list.tsx";
import { drawn, text } from "./testing/drawn.tsx";
import { hba1c, list, ordered, person, result, surgery, withoutHospital } from "./testing/examples.ts";

const action = async () => undefined;

function shown(of: TestResultList, show: ResultFilter = "all", query: string | null = null) {
  return drawn(
    <ResultList
      list={of}
      person={person}
      surgery={surgery}
      show={show}
      shownRows={rowsAtOnce}
      today="2028-05-16"
      search={{ action, query, typed: null, error: null, formKey: query === null ? null : "k".repeat(22) }}
    />,
  );
}

const gathered = (items: TestResultList["results"]["items"]) => ({ ...list().results, items });

test("a row says name, date and comment, and never a value", () => {
  const words = text(shown(list({ results: gathered([result({ isNew: true })]) })));
  expect(words).toContain("New HbA1c");
  expect(words).toContain("Taken Friday 12 May Comment from Dr Amina Yusuf");
  expect(words).not.toContain("56");
});

test("months come newest first, and a late test before them all", () => {
  const html = shown(
    list({
      results: gathered([result(), result({ id: "g2", takenAt: "2026-03-03T08:40:00Z" })]),
      orderedTests: { ...list().orderedTests, items: [ordered({ overdue: true, expectedBy: "2028-05-08" })] },
    }),
  );
  const headings = [...html.matchAll(/nhsapp-cards__heading[^>]*>([^<]*)</g)].map(([, heading]) => heading);
  expect(headings).toEqual(["Later than expected", "May 2028", "March 2026"]);
  expect(text(html)).toContain("Late: it was expected by Monday 8 May");
});

test("'No action needed' is said only where the clinician said it", () => {
  const withComment = (said: string) =>
    text(
      shown(
        list({
          results: gathered([result({ comments: [{ text: said, author: "Dr B", writtenAt: null }] })]),
        }),
      ),
    );
  expect(withComment("No action needed.")).toContain("No action needed");
  expect(withComment("No action needed if you feel well.")).not.toContain("No action needed");
  expect(text(shown(list({ results: gathered([result({ comments: [] })]) })))).not.toContain("No action");
});

test("a hospital that did not answer is named, with time, telephone and what is still right", () => {
  const html = shown(withoutHospital([result()]));
  const words = text(html);
  expect(words).toContain("We could not show results from Northfield Hospital");
  expect(words).toContain(
    "It did not answer at 9:58am. Results from Mill Lane Surgery are below and up to date.",
  );
  expect(html).toContain('href="tel:01632960210"');
  expect(words).toContain("Try again");
});

test("'You have no test results' is said only when everybody answered", () => {
  const everything = { howFarBack: { kind: "everything" } } as const;
  expect(text(shown(list(everything)))).toContain("No test results");
  expect(text(shown(withoutHospital([])))).not.toContain("No test results");
  expect(text(shown(list({ howFarBack: { kind: "nothing" } })))).not.toContain("No test results");
});

test.each<Partial<TestResultList>>([
  { howFarBack: { kind: "from", from: "2019-02-18" } },
  { howFarBack: { kind: "until", until: "2027-01-01" } },
  { howFarBack: { kind: "everything" }, heldBack: ["confidential-items"] },
  { howFarBack: { kind: "everything" }, incomplete: ["hospital"] },
])("an empty list that leaves something out says what, and not that there are none: %o", (changes) => {
  const said = text(shown(list(changes)));
  expect(said).not.toContain("No test results");
  expect(said).toMatch(
    /since 18 February 2019|up to 1 January 2027|keeps some items private|more results than/,
  );
});

test("waiting for nothing is not claimed while the hospital is silent", () => {
  expect(text(shown(list({ results: gathered([result()]) }), "waiting"))).toContain(
    "No test result is on its way",
  );
  const words = text(shown(withoutHospital([result()]), "waiting"));
  expect(words).not.toContain("No test result is on its way");
  expect(words).toContain("We do not know which tests are not back yet");
});

test("waiting for nothing is not claimed when the hospital has more than it sent", () => {
  const words = text(shown(list({ incomplete: ["hospital"] }), "waiting"));
  expect(words).not.toContain("No test result is on its way");
  expect(words).toContain("Northfield Hospital has more results than it sent us");
});

test("no news is not claimed when it is not known what was read", () => {
  const words = text(shown(list({ results: gathered([result()]), newsKnown: false }), "new"));
  expect(words).not.toMatch(/New \(0\)|no new results/);
  expect(words).toContain("We do not know which results are new.");
});

test("a removed result is listed by name and never by value", () => {
  const removed = { id: "g9", source: "gp", name: "Serum potassium level", takenAt: "2027-08-03" } as const;
  const words = text(shown(list({ removed: [removed] })));
  expect(words).toContain("Removed Serum potassium level");
  expect(words).toContain("This result was wrong");
});

test("a search finds the laboratory's names and the plain ones, in results and in ordered tests", () => {
  const whole = list({
    results: gathered([
      result(),
      result({ id: "g2", name: "Serum ferritin level", concept: "ferritin", groups: [] }),
    ]),
    orderedTests: { ...list().orderedTests, items: [ordered()] },
  });
  expect(text(shown(whole, "all", "blood sugar"))).toContain("1 result for “blood sugar”");
  expect(text(shown(whole, "all", "FERRITIN serum"))).toContain("1 result for");
  expect(text(shown(whole, "all", "full blood"))).toContain("Not back yet Full blood count");
  expect(text(shown(whole, "all", "x-ray"))).toContain("We found nothing for “x-ray”.");
});

test("what cannot be shown safely is not found by its parts", () => {
  const unsafe = result({ name: "Report", concept: null, cannotBeShownSafely: true }, [
    hba1c({ name: "Secret" }),
  ]);
  expect(text(shown(list({ results: gathered([unsafe]) }), "all", "secret"))).toContain("We found nothing");
});

test("a result behind a warning is found by its name alone", () => {
  const guarded = result({ name: "Report", concept: null, warnBefore: "sensitive" }, [
    hba1c({ name: "Secret", concept: null }),
  ]);
  expect(text(shown(list({ results: gathered([guarded]) }), "all", "secret"))).toContain("We found nothing");
});

test("the list ends with how far back it goes, and with what is kept back", () => {
  const items = gathered([result()]);
  expect(text(shown(list({ results: items })))).toContain(
    "These are all the results from Mill Lane Surgery since 18 February 2019.",
  );
  const part = text(shown(list({ results: items, heldBack: ["confidential-items"] })));
  expect(part).not.toContain("all the results");
  expect(part).toContain("keeps some items private");
});

test("finished tests keep their steps, so that none is lost", () => {
  const done = ordered({ step: "reviewed", changedAt: "2028-05-18T11:05:00Z" });
  const words = text(
    shown(list({ results: gathered([result()]), orderedTests: { ...list().orderedTests, items: [done] } })),
  );
  expect(words).toContain("How the finished tests went");
  expect(words).toContain("Checked on Thursday 18 May 2028");
});

test("a long list says how much of it is shown, leads on to the next row, and does not claim to be all", () => {
  const results = Array.from({ length: 63 }, (_, index) => result({ id: `g${index}` }));
  const html = shown(list({ results: gathered(results) }));
  expect(text(html)).toContain("Showing 50 of 63 results. Show 13 more");
  expect(html).toContain('href="/me/test-results?rows=100#row-51"');
  expect(html).toContain('id="row-50"');
  expect(html).not.toContain('id="row-51"');
  expect(text(html)).not.toContain("These are all the results");
});
