import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import questionnaires from "#content/words/en/questionnaires.json" with { type: "json" };
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import { me, paths } from "#lib/paths.ts";
import { ClosedForm } from "./other-ways.tsx";

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
  const page = drawn(<ClosedForm asked={closed} telephone="01632 960110" forget={forget} deleting={null} />);
  expect(page).toContain(`href="${forget}"`);
  expect(page).toContain("01632 960110");
  const deleting = { action: "/delete", keep, errors: fieldErrors({}, [], "Error") };
  const asks = drawn(<ClosedForm asked={closed} telephone={null} forget={forget} deleting={deleting} />);
  expect(asks).toContain("<form");
  expect(asks).toContain("Delete answers");
  expect(asks).toContain("takes no more answers");
  expect(asks).not.toContain("You can start again");
});

test("where nothing was answered here, there is nothing to delete", () => {
  const untouched = { ...closed, started: null };
  const page = drawn(<ClosedForm asked={untouched} telephone={null} forget={forget} deleting={null} />);
  expect(page).not.toContain("Delete my answers");
});
