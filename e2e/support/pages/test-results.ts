import {
  bothSilent,
  gpSilent,
  hospitalSilent,
  joan,
  kris,
  type Pages,
  type State,
  type Way,
} from "./state.ts";

const list = { path: "/me/test-results", heading: "Test results", loggedIn: kris };
const switchedOff = { kris: { "practice.recordAccess": "none", "practice.historicalAccess": "none" } };
const strange = { kris: { "practice.unknownModifier": true } };

const found = (name: string, way: Way, heading: string | RegExp, more: Partial<State> = {}): State => ({
  name,
  path: "/me/test-results",
  way,
  heading,
  loggedIn: kris,
  ...more,
});

const shows = (words: string) => ({ shows: words });

const hba1c = "HbA1c (average blood sugar)";
/** The result: the first link of that name is a test that is not back yet. */
const hba1cResult = `${hba1c} Friday 12 May`;
const acr = "Urine test for kidneys (ACR)";
const psa = "PSA (prostate)";
const notShown = "There is a problem showing this test result";
const stillNotShown = "There is still a problem showing this test result";
const button = { onlyWithScript: ["Print this page"] };

export const testResultPages: Pages = {
  "/[person]/test-results": {
    signedIn: true,
    states: [
      { ...list, name: "full", shows: "How the finished tests went" },
      { ...list, name: "only new", path: "/me/test-results?show=new", shows: "New" },
      {
        ...list,
        name: "only what is not back",
        path: "/me/test-results?show=waiting",
        shows: "Later than expected",
      },
      { ...list, name: "searched", way: { search: "cholesterol" }, shows: "for “cholesterol”" },
      {
        ...list,
        name: "searched for nothing",
        way: { search: "" },
        refused: true,
        shows: "Enter the name of a test",
      },
      {
        ...list,
        name: "nothing found",
        way: { search: "unicorn" },
        shows: "We found nothing for “unicorn”.",
      },
      { ...list, name: "empty", loggedIn: joan, shows: "No test results" },
      {
        ...list,
        name: "none new",
        path: "/me/test-results?show=new",
        loggedIn: joan,
        shows: "There are no new results.",
      },
      { ...list, name: "surgery silent", faults: gpSilent, shows: "We could not show results from" },
      { ...list, name: "hospital silent", faults: hospitalSilent, shows: "from Northfield Hospital" },
      {
        ...list,
        name: "both silent",
        faults: bothSilent,
        heading: "There is a problem showing test results",
      },
      {
        ...list,
        name: "both silent again",
        path: "/me/test-results?again=1",
        faults: bothSilent,
        heading: "There is still a problem showing test results",
      },
      {
        ...list,
        name: "switched off by the surgery",
        people: switchedOff,
        shows: "It has not switched this on.",
      },
      {
        ...list,
        name: "without a proven identity",
        loggedIn: { person: "kris", level: "P5.Cp.Cd" },
        heading: "Prove who you are",
      },
    ],
  },
  "/[person]/test-results/[id]": {
    signedIn: true,
    states: [
      found("one value above its range", { link: hba1cResult }, hba1c, shows("56 mmol/mol")),
      found(
        "a panel",
        { link: "Full blood count Tuesday 11 February" },
        "Full blood count",
        shows("115 to 165"),
      ),
      found(
        "a panel of the hospital",
        { link: "Liver blood tests Monday 3 April" },
        "Liver blood tests",
        shows("outside the usual range"),
      ),
      found(
        "text only",
        { link: "Urine test for infection" },
        "Urine test for infection",
        shows("What the report says"),
      ),
      found("less than 5", { link: "CRP (inflammation)" }, "CRP (inflammation)", shows("less than 5")),
      found(
        "no range",
        { link: "Iron stores (ferritin) Tuesday 20 October" },
        "Iron stores (ferritin)",
        shows("The laboratory gave no range"),
      ),
      found(
        "an unusual unit",
        { link: "Blood sugar (glucose)" },
        "Blood sugar (glucose)",
        shows("In the unit that is more usual here"),
      ),
      found(
        "corrected",
        { link: "Thyroid blood tests" },
        "Thyroid blood tests",
        shows("This result was corrected"),
      ),
      found(
        "removed",
        { link: "Serum potassium level" },
        "This result has been removed",
        shows("It was never true."),
      ),
      found("discuss first", { link: acr }, "Your GP would like to talk to you about this one"),
      found("discussed first, shown", { link: acr, then: "?see=now" }, acr),
      found("sensitive", { link: psa }, "Before you see this result"),
      found("sensitive, shown", { link: psa, then: "?see=now" }, psa),
      found("not shown for safety", { link: hba1cResult }, hba1c, {
        people: strange,
        ...shows("We cannot show this part safely."),
      }),
      found("surgery silent", { link: hba1cResult }, notShown, { faults: gpSilent }),
      found("surgery silent again", { link: hba1cResult, then: "?again=1" }, stillNotShown, {
        faults: gpSilent,
      }),
    ],
  },
  "/[person]/test-results/[id]/print": {
    signedIn: true,
    states: [
      found("one value", { link: hba1cResult, then: "/print" }, `${hba1c}: the result`, button),
      found(
        "a panel",
        { link: "Cholesterol tests", then: "/print" },
        "Cholesterol tests: the result",
        button,
      ),
      found("sensitive, shown", { link: psa, then: "/print?see=now" }, `${psa}: the result`, button),
      found("sensitive, not yet shown", { link: psa, then: "/print" }, "Before you see this result"),
      found("surgery silent", { link: hba1cResult, then: "/print" }, notShown, { faults: gpSilent }),
    ],
  },
  "/[person]/test-results/ordered/[id]": {
    signedIn: true,
    states: [
      found("on time", { link: "Blood sugar before food" }, /^Blood sugar before food/, {
        shows: "The result is usually back by",
        path: "/me/test-results?show=waiting",
      }),
      found("late", { link: "Liver blood tests" }, "Liver blood tests", {
        shows: "This result is late.",
        path: "/me/test-results?show=waiting",
      }),
      found("hospital silent", { link: "Liver blood tests" }, "There is a problem showing this test", {
        path: "/me/test-results?show=waiting",
        faults: hospitalSilent,
      }),
    ],
  },
};
