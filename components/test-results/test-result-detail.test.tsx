import { expect, test } from "vitest";
import type { Analyte, TestResult } from "#lib/domain/test-results/model.ts";
import { TestResultDetail } from "./test-result-detail.tsx";
import { drawn, text } from "./testing/drawn.tsx";
import { hba1c, ordered, person, result, surgery } from "./testing/examples.ts";

interface Extra {
  orderedTests?: ReturnType<typeof ordered>[];
}

const html = (shown: TestResult, { orderedTests = [] }: Extra = {}) =>
  drawn(
    <TestResultDetail
      detail={{ kind: "result", result: shown, history: {}, orderedTests, missing: [] }}
      person={person}
      surgery={surgery}
      nhsNumber="9996789012"
    />,
  );

const words = (shown: TestResult, extra?: Extra) => text(html(shown, extra));
const one = (changes: Partial<Analyte>) => result({}, [hba1c(changes)]);

test("the value comes first, then its meaning, the range, the comment and what happens next", () => {
  const said = words(result());
  const order = [
    "This test shows your average blood sugar",
    "56 mmol/mol",
    "This is higher than the usual range.",
    "Diabetes range: 48 or more. The result, 56, is here.",
    "The laboratory's own range: 20 to 41 mmol/mol",
    "Comment from Dr Amina Yusuf",
    "What happens next",
    "Call 111 now if:",
    "Call 999 now if:",
    "About this test",
  ];
  const places = order.map((part) => said.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("'<5' is 'less than 5' wherever it stands, and never a sign", () => {
  const crp = hba1c({
    concept: "crp",
    band: null,
    flag: "normal",
    laboratoryFlag: null,
    value: { kind: "number", value: 5, comparator: "<", unit: "mg/L" },
    range: { shape: { kind: "at-most", high: 5 }, unit: "mg/L", text: null },
  });
  const said = words(result({ concept: "crp" }, [crp]));
  expect(said).toContain("less than 5 mg/L");
  expect(said).toContain("Usual range: 5 or lower. The result, less than 5, is here.");
  expect(said).not.toMatch(/[<>≤≥]/);
});

test("without a range it says so, draws no bar and claims nothing", () => {
  const said = html(one({ range: null, flag: "unknown", laboratoryFlag: null, band: null }));
  expect(text(said)).toContain("The laboratory gave no range for this test.");
  expect(said).not.toContain("app-range");
  expect(text(said)).not.toContain("than the usual range");
});

test("a range in words stays in the laboratory's words", () => {
  const said = words(
    one({
      range: { shape: null, unit: null, text: "3.8 to 5.5" },
      flag: "unknown",
      laboratoryFlag: null,
      band: null,
    }),
  );
  expect(said).toContain("The laboratory's own range: 3.8 to 5.5");
  expect(said).toContain("We cannot say how this compares with the usual range.");
});

test("a band that the laboratory's own range contradicts is not drawn", () => {
  const said = words(
    one({
      value: { kind: "number", value: 43, comparator: null, unit: "mmol/mol" },
      range: { shape: { kind: "between", low: 20, high: 44 }, unit: "mmol/mol", text: null },
      flag: "normal",
      laboratoryFlag: null,
      band: "non-diabetic-hyperglycaemia",
    }),
  );
  expect(said).toContain("Usual range: 20 to 44. The result, 43, is here.");
  expect(said).not.toContain("Raised: 42 to 47");
});

test("the report's own unit stands first, the other one explains", () => {
  const said = words(
    one({
      concept: "glucose",
      band: null,
      value: { kind: "number", value: 118, comparator: null, unit: "mg/dL" },
      inOtherUnit: { value: 6.5, unit: "mmol/L" },
    }),
  );
  expect(said.indexOf("118 mg/dL")).toBeLessThan(said.indexOf("this is 6.5 mmol/L"));
});

test("units are printed as people write them", () => {
  const unit = (written: string) =>
    words(one({ value: { kind: "number", value: 7, comparator: null, unit: written } }));
  expect(unit("umol/L")).toContain("7 µmol/L");
  expect(unit("10*9/L")).toContain("7 ×10⁹/L");
  expect(unit("mL/min/{1.73_m2}")).toContain("7 mL/min/1.73m²");
});

test("what cannot be shown safely shows nothing of itself", () => {
  const said = words(result({ cannotBeShownSafely: true }));
  expect(said).toContain("We cannot show this result safely");
  expect(said).not.toContain("56");
  expect(said).not.toContain("Please book a talk");
});

test("a part that cannot be shown safely hides only itself", () => {
  const said = words(
    result({ concept: "u-and-e" }, [
      hba1c({ id: "a", name: "One", concept: null, band: null }),
      hba1c({
        id: "b",
        name: "Two",
        concept: null,
        value: { kind: "text", text: "secret" },
        cannotBeShownSafely: true,
      }),
    ]),
  );
  expect(said).toContain("We cannot show this part safely.");
  expect(said).not.toContain("secret");
});

test("a correction, an early report and missing parts are said before the value", () => {
  const corrected = words(result({ status: "corrected", correctedAt: "2028-05-14T08:30:00Z" }));
  expect(corrected.indexOf("This result was corrected on Sunday 14 May 2028.")).toBeLessThan(
    corrected.indexOf("56"),
  );
  expect(words(result({ status: "preliminary" }))).toContain("This is an early report.");
  expect(words(result({ status: "not-stated" }))).toContain("We do not know if this report is final");
  expect(words(result({ partsMissing: true }))).toContain("Part of this report did not reach us");
  expect(words(result({ status: "cancelled", groups: [] }))).toContain(
    "The laboratory could not do this test.",
  );
});

test("a hidden part is said before the comment, and frightens nobody", () => {
  const hidden = hba1c({ id: "b", cannotBeShownSafely: true });
  const normal = hba1c({ flag: "normal", laboratoryFlag: null, band: null });
  const said = words(result({}, [normal, hidden]));
  expect(said).toContain("We cannot show this part safely. Comment from Dr Amina Yusuf");
  expect(said).not.toContain("A result outside the usual range");
});

test("the laboratory's own mark is said where it differs from the range", () => {
  const marked = hba1c({ flag: "normal", laboratoryFlag: "high", band: null });
  expect(words(result({}, [marked]))).toContain("The laboratory marked this as high.");
  const both = words(result({}, [marked, hba1c({ id: "b", flag: "normal", laboratoryFlag: "normal" })]));
  expect(both).not.toContain("All 2 parts");
  expect(both).toContain("Inside the usual range. The laboratory marked this as high.");
});

test("a report of words alone keeps its lines", () => {
  const said = html(
    result({ concept: null, groups: [], reportText: ["Lungs are clear.\nHeart is of normal size."] }),
  );
  expect(said).toContain('<p dir="auto">Lungs are clear.</p><p dir="auto">Heart is of normal size.</p>');
});

test("a panel counts what is outside and names it", () => {
  const said = words(
    result({ concept: "lft" }, [
      hba1c({ id: "a", name: "ALT", concept: "alt", band: null }),
      hba1c({ id: "b", name: "ALP", concept: "alp", band: null, flag: "normal", laboratoryFlag: null }),
    ]),
  );
  expect(said).toContain("1 part is outside the usual range: ALT (liver).");
  expect(said).toContain("Inside the usual range");
});

test("a value inside its range brings no urgent advice", () => {
  expect(words(one({ flag: "normal", laboratoryFlag: null, band: "normal" }))).not.toContain("Call 999");
});

test("an ordered test of the same kind is a step of what happens next", () => {
  const said = words(result(), { orderedTests: [ordered({ concept: "hba1c", expectedBy: "2028-05-30" })] });
  expect(said).toContain("It is usually back by Tuesday 30 May 2028. See how far it has come");
  const late = words(result(), { orderedTests: [ordered({ overdue: true, expectedBy: "2028-05-08" })] });
  expect(late).toContain("It is late: it was expected by Monday 8 May 2028.");
});
