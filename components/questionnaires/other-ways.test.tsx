import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import questionnaires from "#content/words/en/questionnaires.json" with { type: "json" };
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import { me, paths } from "#lib/paths.ts";
import { DeleteAnswers } from "./delete-answers.tsx";
import { ClosedForm, OtherAnswers } from "./other-ways.tsx";

const closed: ListedForm = {
  ...{ id: "qbreathing", own: "breathing", title: "Your breathing", stage: "closed", begunThere: false },
  ...{ hospital: { odsCode: "RZ901", name: "Northfield Hospital" }, changedOn: null, until: null },
  ...{ appointment: null, started: { answered: 3, of: 10 } },
};
const forget = paths.questionnaireStep(me, closed.id, "delete");
const keep = paths.questionnaire(me, closed.id);

const drawn = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ questionnaires }}>
      {node}
    </NextIntlClientProvider>,
  );

test("a closed form leads to where its answers are deleted, and there they can be", () => {
  const page = drawn(<ClosedForm asked={closed} telephone="01632 960110" forget={forget} />);
  expect(page).toContain(`href="${forget}"`);
  expect(page).toContain("01632 960110");
  const errors = fieldErrors({}, [], "Error");
  const asks = drawn(<DeleteAnswers action="/delete" keep={keep} errors={errors} closed />);
  expect(asks).toContain("<form");
  expect(asks).toContain("Delete answers");
  expect(asks).toContain("takes no more answers");
  expect(asks).not.toContain("You can start again");
});

test("where nothing was answered here, there is nothing to delete", () => {
  const untouched = { ...closed, started: null };
  const page = drawn(<ClosedForm asked={untouched} telephone={null} forget={forget} />);
  expect(page).not.toContain("Delete my answers");
});

test("where the hospital has other answers, ours are said to be kept, and it is told by telephone", () => {
  const sent = paths.questionnaireSent(me, closed.id);
  const page = drawn(<OtherAnswers asked={closed} telephone="01632 960110" forget={forget} see={sent} />);
  expect(page).toContain("Your answers here were not sent");
  expect(page).toContain("01632 960110");
  expect(page).toContain(`href="${sent}"`);
  expect(page).toContain(`href="${forget}"`);
  const early = drawn(<OtherAnswers asked={closed} telephone={null} forget={forget} see={null} />);
  expect(early).not.toContain(sent);
});
