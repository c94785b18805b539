import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import plan from "#content/words/en/care-plan.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import type { PlanSection } from "#lib/domain/care-plan/model.ts";
import { PrintedPlan } from "./printed-plan.tsx";

const section = (changes: Partial<PlanSection>): PlanSection => ({
  ...{ id: "what-matters", kind: "what-matters", title: "What matters to me", state: "readable" },
  ...{ author: "Nurse Layla Hassan", team: "Community nursing team", writtenOn: "2027-11-09" },
  lines: [{ prompt: "What I want to avoid", answers: ["Long waits.", "Nights in hospital."] }],
  ...changes,
});

function drawn(sections: readonly PlanSection[]): string {
  const whole = {
    version: "2",
    title: null,
    about: null,
    updatedOn: "2028-03-01",
    cannotBeShownSafely: false,
  };
  const panel = { items: [], answered: [], missing: [], incomplete: [], heldBack: [], howFarBack: null };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ "care-plan": plan, record }}>
      <PrintedPlan
        plan={{ ...whole, sections }}
        panel={panel}
        surgery={null}
        printedFor={{ name: "Abdul Rahman", dateOfBirth: "1943-03-12", nhsNumber: null }}
        printedAt="2028-05-16T09:00:00Z"
      />
    </NextIntlClientProvider>,
  )
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/[\u00a0\u2007]/g, " ");
}

test("every part is there with its prompts, answers, who wrote it and when", () => {
  const text = drawn([section({})]);
  expect(text).toContain("Name: Abdul Rahman");
  expect(text).not.toContain("NHS number");
  expect(text).toContain("What I want to avoid: Long waits. Nights in hospital.");
  expect(text).toContain("Written by Nurse Layla Hassan, Community nursing team on Tuesday 9 November 2027");
});

test("a part that cannot be shown is said, and its lines are not there", () => {
  const text = drawn([section({ state: "unsafe" })]);
  expect(text).toContain("We cannot show this part safely.");
  expect(text).not.toContain("Long waits");
});
