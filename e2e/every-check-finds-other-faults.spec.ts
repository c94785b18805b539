import { expect, test } from "@playwright/test";
import { axeFaults } from "./support/checks/axe.ts";
import { phone } from "./support/checks/every.ts";
import { bottomBar, pageWith, type Seeded } from "./support/checks/faulty-page.ts";
import { outlineFaults } from "./support/checks/outline.ts";
import { targetFaults } from "./support/checks/targets.ts";
import { textFaults } from "./support/checks/text-fits.ts";

test.use({ viewport: phone });

const seeded: readonly Seeded[] = [
  {
    fault: "a block of 600 pixels",
    check: textFaults,
    html: pageWith(`<div style="width: 600px">Wide.</div>`),
    says: /at 320 by 256: div "Wide\." reaches from 8 to 608/,
  },
  {
    fault: "a bar that stays on the smallest screen",
    check: textFaults,
    html: pageWith(
      "",
      ".bar { position: fixed; inset: auto 0 0; height: 80px; background: #fff }",
      bottomBar,
    ),
    says: /at 320 by 256: nav\.bar .*covers more than a quarter/,
  },
  {
    fault: "words cut off when text is twice as large",
    check: textFaults,
    html: pageWith(`<p style="height: 30px; overflow: hidden">One line.</p>`),
    says: /with text at 200%: p "One line\." cuts off its words/,
  },
  {
    fault: "words cut off when text is spaced",
    check: textFaults,
    html: pageWith(`<p style="line-height: 1; height: 18px; overflow: hidden">One line.</p>`),
    says: /with text spaced: p "One line\." cuts off its words/,
  },
  {
    fault: "words that lie on other words when text is large",
    check: textFaults,
    html: pageWith(`<div style="height: 24px">One line.</div><div>Another line.</div>`),
    says: /with text at 200%: div "One line\." and div "Another line\." lie on each other/,
  },
  {
    fault: "words that leave their drawing",
    check: textFaults,
    html: pageWith(
      `<svg role="img" aria-label="Graph" width="40" height="40"><text x="20" y="20">mmol</text></svg>`,
    ),
    says: /text "mmol" is cut off by its drawing/,
  },
  {
    fault: "a small button",
    check: targetFaults,
    html: pageWith(`<button type="button" style="min-height: 0; padding: 0; height: 30px">Pick</button>`),
    says: /button "Pick" is \d+ by 30 pixels/,
  },
  {
    fault: "a small link that stands alone",
    check: targetFaults,
    html: pageWith(`<p><a href="/a" style="display: inline; padding: 0">Apple</a></p>`),
    says: /a "Apple" is \d+ by \d+ pixels/,
  },
  {
    fault: "an id given twice",
    check: outlineFaults,
    html: pageWith(`<p id="a">One</p><p id="a">Two</p>`),
    says: /id "a" is given more than once/,
  },
  {
    fault: "a heading that skips a level",
    check: outlineFaults,
    html: pageWith(`<h3>Apples</h3>`),
    says: /h3 "Apples" skips a level after h1/,
  },
  {
    fault: "an empty heading",
    check: outlineFaults,
    html: pageWith(`<h2>&nbsp;<br></h2>`),
    says: /h2 is empty/,
  },
  { fault: "a second h1", check: outlineFaults, html: pageWith(`<h1>Apples</h1>`), says: /there are 2 h1/ },
  {
    fault: "two navigations of one name",
    check: outlineFaults,
    html: pageWith(
      `<nav aria-label="A"><a href="/a">Apple</a></nav><nav aria-label="A"><a href="/b">Pear</a></nav>`,
    ),
    says: /2 navigation landmarks share a name/,
  },
  {
    fault: "a navigation without a name",
    check: outlineFaults,
    html: pageWith(`<nav><a href="/a">Apple</a></nav>`),
    says: /a navigation has no name/,
  },
  {
    fault: "two links of the same words that lead to different pages",
    check: outlineFaults,
    html: pageWith(`<a href="/a">Apple</a><a href="/b">Apple</a>`),
    says: /two links say "apple"/,
  },
  {
    fault: "a field without a label",
    check: axeFaults,
    html: pageWith(`<input type="text">`),
    says: /axe label/,
  },
  {
    fault: "low contrast",
    check: axeFaults,
    html: pageWith(`<p style="color: #aaa">Pale.</p>`),
    says: /axe color-contrast/,
  },
  {
    fault: "targets of 10 pixels side by side",
    check: axeFaults,
    html: pageWith(
      `<a href="/a" style="all: unset; display: inline-block; width: 10px; height: 10px" aria-label="A"></a><a href="/b" style="all: unset; display: inline-block; width: 10px; height: 10px" aria-label="B"></a>`,
    ),
    says: /axe target-size/,
  },
];

for (const { fault, check, html, says } of seeded)
  test(`${fault} is found`, async ({ page }) => {
    await page.setContent(html);
    expect((await check(page)).filter((line) => says.test(line))).not.toEqual([]);
  });
