import { expect, test } from "@playwright/test";
import { phone } from "./support/checks/every.ts";
import { pageWith, type Seeded } from "./support/checks/faulty-page.ts";
import { htmlFaults, sentFaults } from "./support/checks/html.ts";
import { ibmFaults } from "./support/checks/ibm.ts";

test.use({ viewport: phone });

const soundWords = `<h2>Apples</h2><p><a href="/a">Apple</a> <button type="button">Pick</button></p>
  <form action="/pick" method="post"><label for="kind">Kind</label> <input id="kind" name="kind" type="text">
  <button type="submit">Send</button></form>`;

test("a sound page has no fault for either engine", async ({ page }) => {
  const html = pageWith(soundWords);
  await page.setContent(html);
  expect(await ibmFaults(page)).toEqual([]);
  expect(await sentFaults(html)).toEqual([]);
  expect(await htmlFaults(page)).toEqual([]);
});

const cells = `<tr><td>Kind</td><td>Weight</td></tr><tr><td>Cox</td><td>90 g</td></tr>`;

const seeded: readonly Seeded[] = [
  {
    fault: "a table without headers",
    check: ibmFaults,
    html: pageWith(`<table><tbody>${cells}</tbody></table>`),
    says: /IBM table_headers_exists/,
  },
  {
    fault: "a role that does not fit its element",
    check: ibmFaults,
    html: pageWith(`<h2 role="checkbox">Apples</h2>`),
    says: /IBM aria_/,
  },
  {
    fault: "a field without a label",
    check: ibmFaults,
    html: pageWith(`<input type="text" name="kind">`),
    says: /IBM input_label_exists/,
  },
  {
    fault: "a picture without words",
    check: ibmFaults,
    html: pageWith(`<img src="/apple.png">`),
    says: /IBM img_alt_valid/,
  },
  {
    fault: "a group of radios without a name",
    check: ibmFaults,
    html: pageWith(
      `<label><input type="radio" name="a" value="1"> One</label><label><input type="radio" name="a" value="2"> Two</label>`,
    ),
    says: /IBM input_checkboxes_grouped/,
  },
  {
    fault: "a paragraph inside a button",
    check: htmlFaults,
    html: pageWith(`<button type="button"><p>Pick</p></button>`),
    says: /html-validate element-permitted-content/,
  },
  {
    fault: "a label for nothing",
    check: htmlFaults,
    html: pageWith(`<label for="nowhere">Kind</label>`),
    says: /html-validate no-missing-references/,
  },
  {
    fault: "an id given twice",
    check: htmlFaults,
    html: pageWith(`<p id="a">One</p><p id="a">Two</p>`),
    says: /html-validate no-dup-id/,
  },
  {
    fault: "a style written on an element",
    check: htmlFaults,
    html: pageWith(`<p style="color: #212b32">One</p>`),
    says: /html-validate no-inline-style/,
  },
  {
    fault: "a kind of field that HTML does not know",
    check: htmlFaults,
    html: pageWith(`<input type="checkbox" name="a" aria-label="A" autocomplete="apple">`),
    says: /html-validate valid-autocomplete/,
  },
];

for (const { fault, check, html, says } of seeded)
  test(`${fault} is found`, async ({ page }) => {
    await page.setContent(html);
    expect(await check(page)).toContainEqual(expect.stringMatching(says));
  });

/** A browser mends these while it reads, so they are seen in the page as sent only. */
const mendedByBrowsers: readonly (readonly [string, string, RegExp])[] = [
  ["a list item that is never closed", `<ul><li>One</ul>`, /no-implicit-close/],
  ["a block inside a paragraph", `<p><div>One</div></p>`, /close-order|element-permitted-content/],
  ["an attribute given twice", `<p id="a" id="b">One</p>`, /no-dup-attr/],
  ["rows straight inside a table", `<table><tr><th scope="col">A</th></tr></table>`, /prefer-tbody/],
];

for (const [fault, main, says] of mendedByBrowsers)
  test(`${fault} is found in the page as sent`, async () => {
    expect(await sentFaults(pageWith(main))).toContainEqual(expect.stringMatching(says));
  });
