import type { Page } from "@playwright/test";
import { HtmlValidate, StaticConfigLoader, type ConfigData } from "html-validate";
import { leaves, type Deviation } from "./deviation.ts";

type Rules = NonNullable<ConfigData["rules"]>;

/** How React writes: the same to every parser. */
const asReactWrites: Rules = {
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  "no-implicit-input-type": "off",
  "no-trailing-whitespace": "off",
  "void-style": "off",
  // Names made by useId begin with a low line.
  "valid-id": ["error", { relaxed: true }],
};

/** Where the rules that come with html-validate ask for something else than we do. */
const ourOwn: Rules = {
  // Every file is our own and is fetched from the same place as the page.
  "require-sri": ["error", { target: "crossorigin" }],
  // The heading of a dialog and that of a summary of errors are an h2 before the h1; outline.ts holds the one h1.
  "heading-level": ["error", { minInitialRank: "h2", sectioningRoots: [] }],
  // Buttons of one form that do different things share a name.
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button"] }],
  // Words are plain text: which of their spaces may not break is for the style sheet to say.
  "tel-non-breaking": "off",
  // Titles end in the name of the product.
  "long-title": "off",
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
    rules: { ...asReactWrites, ...ourOwn },
  }),
);

/** What html-validate reports and we leave as it is. `where` is looked for in the selector and message that it gives. */
const deviations: readonly Deviation[] = [
  {
    rule: "attribute-allowed-values",
    where: /^Attribute "action" has invalid value ""/,
    reason: "A form whose action React looks after is sent to the page it stands on.",
  },
  {
    rule: "input-attributes",
    where: /^Attribute "autocapitalize" is not allowed on <input type="password">/,
    reason:
      "A password that is shown is a text, to which no capitals may be added; every element may have it.",
  },
  {
    rule: "no-redundant-role",
    where: /^Redundant role "group" on <fieldset>/,
    reason: "Without it JAWS does not speak the hint of a date (nhsuk-frontend, date input).",
  },
  {
    rule: "no-redundant-role",
    where: /^Redundant role "list" on <ul>/,
    reason:
      "A list without bullets is no list for VoiceOver unless it says so (nhsuk-frontend, do and don't list).",
  },
  {
    rule: "no-redundant-role",
    where: /^Redundant role "(table|rowgroup|row|columnheader|rowheader|cell)"/,
    reason:
      "Drawn as blocks on a phone, a table is no table unless it says so (nhsuk-frontend, responsive table).",
  },
  {
    rule: "prefer-native-element",
    where: /^Prefer to use the native <section> element/,
    reason: "A banner and a box that scrolls are regions in nhsuk-frontend, which names them all the same.",
  },
  {
    rule: "no-inline-style",
    where: /@ html > body > next-route-announcer$/,
    reason:
      "The framework's own element, which no sheet and no attribute of ours reaches; nothing of it is seen.",
  },
  {
    rule: "unique-landmark",
    where: /(html > body|section > div) > (header > div > )?nav$/,
    reason: "The places stand in the header and in the bar at the bottom; each screen draws one of them.",
  },
];

async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => ({ ruleId, place: `${message} @ ${selector ?? "the document"}` }))
    .filter(({ ruleId, place }) => !leaves(deviations, ruleId, place))
    .map(({ ruleId, place }) => `html-validate ${ruleId}: ${place}`);
}

/** What html-validate finds in a page as it was sent, one line for each. */
export const sentFaults = async (html: string): Promise<string[]> =>
  (await faultsIn(html)).map((fault) => `as sent: ${fault}`);

/** What it finds in the page as scripts have left it. */
export const htmlFaults = async (page: Page): Promise<string[]> => faultsIn(await page.content());
