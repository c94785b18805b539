import { expect, test } from "vitest";
import { formCodes } from "#lib/form-codes.ts";
import { choiceForm, choiceInAddress, choiceQuery } from "./form.ts";
import { takenSections } from "./model.ts";

const date = (name: string, day: string, month: string, year: string) => ({
  [`${name}[day]`]: day,
  [`${name}[month]`]: month,
  [`${name}[year]`]: year,
});
const codesOf = (values: object) => formCodes(choiceForm.safeParse(values).error);

test("parts and dates are read, and both dates may be left empty", () => {
  expect(choiceForm.parse({ sections: "results", ...date("from", "", "", "") })).toEqual({
    sections: ["results"],
    from: null,
    to: null,
  });
  const both = { ...date("from", "1", "march", "2027"), ...date("to", "16", "5", "2028") };
  expect(choiceForm.parse({ sections: ["results", "allergies", "unicorns"], ...both })).toEqual({
    sections: ["allergies", "results"],
    from: "2027-03-01",
    to: "2028-05-16",
  });
});

test("nothing chosen, half a date and dates the wrong way round are sent back with a code each", () => {
  expect(codesOf({ sections: [] })).toEqual({ sections: "sections-missing" });
  expect(codesOf({ sections: ["unicorns"], ...date("from", "31", "", "2027") })).toEqual({
    sections: "sections-missing",
    from: "month-missing",
  });
  expect(codesOf({ sections: "results", ...date("to", "31", "2", "2027") })).toEqual({ to: "date-not-real" });
  const backwards = { ...date("from", "2", "1", "2028"), ...date("to", "1", "1", "2028") };
  expect(codesOf({ sections: "results", ...backwards })).toEqual({ to: "to-before-from" });
});

test("a choice comes back out of its address as it went in", () => {
  const choice = { sections: ["allergies", "results"], from: "2027-03-01", to: null } as const;
  expect(choiceQuery(choice)).toBe("?parts=allergies.results&from=2027-03-01");
  const asked = Object.fromEntries(new URLSearchParams(choiceQuery(choice)));
  expect(choiceInAddress({ parts: null, from: null, to: null, ...asked })).toEqual(choice);
  expect(choiceQuery({ sections: takenSections, from: null, to: null })).toBe("");
});

test("an address that says nothing sensible narrows nothing", () => {
  const all = { sections: takenSections, from: null, to: null };
  expect(choiceInAddress({ parts: null, from: null, to: null })).toEqual(all);
  expect(choiceInAddress({ parts: "<script>", from: "2027-02-30", to: "soon" })).toEqual(all);
});
