import { expect, test } from "@playwright/test";
import { phone } from "./support/checks/every.ts";
import { bottomBar, barStyle, pageWith, type Seeded } from "./support/checks/faulty-page.ts";
import { outlineFaults } from "./support/checks/outline.ts";
import { paperFaults } from "./support/checks/paper.ts";
import { motionFaults, shiftFaults } from "./support/checks/still.ts";

test.use({ viewport: phone });

const onPaper = "@media print { nav, header, button { display: none } }";

test("a sound page stands still, and is whole on paper", async ({ page }) => {
  const style = `${onPaper} @media (prefers-reduced-motion: no-preference) { p { transition: color 1s } }`;
  await page.setContent(pageWith(`<p>Pears.</p><button type="button">Pick</button>`, style));
  expect(await shiftFaults(page)).toEqual([]);
  expect(await motionFaults(page)).toEqual([]);
  expect(await paperFaults(page)).toEqual([]);
});

const seeded: readonly Seeded[] = [
  {
    fault: "an animation that does not heed the wish for less motion",
    check: motionFaults,
    html: pageWith(
      `<p class="a">One</p>`,
      "@keyframes k { to { opacity: 0 } } .a { animation: k 2s infinite }",
    ),
    says: /less motion .*: p\.a "One" moves/,
  },
  {
    fault: "a transition that does not heed it",
    check: motionFaults,
    html: pageWith(`<a href="/a">Apple</a>`, "a { transition: color 300ms }"),
    says: /a "Apple" moves/,
  },
  {
    fault: "an animation started by a script",
    check: motionFaults,
    html: pageWith(
      `<p id="a">One</p><script>a.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 5000 })</script>`,
    ),
    says: /1 animations run/,
  },
  {
    fault: "a button on paper",
    check: paperFaults,
    html: pageWith(`<button type="button">Pick</button>`),
    says: /on paper: button "Pick" does nothing there/,
  },
  {
    fault: "a bar on paper",
    check: paperFaults,
    html: pageWith("", barStyle("0"), bottomBar),
    says: /on paper: nav\.bar .* is a bar/,
  },
  {
    fault: "words that paper does not have",
    check: paperFaults,
    html: pageWith(`<p class="a">One</p>`, "@media print { .a { display: none } }"),
    says: /on paper: p\.a "One" is missing/,
  },
  {
    fault: "white words on a ground that is not printed",
    check: paperFaults,
    html: pageWith(`<p style="color: #fff; background: #003087">One</p>`),
    says: /on paper: p "One" is too pale/,
  },
  {
    fault: "a table that is wider than paper",
    check: paperFaults,
    html: pageWith(`<div style="overflow-x: auto"><p style="width: 900px">One</p></div>`),
    says: /on paper: div "One" is cut off/,
  },
  {
    fault: "words for a mouse only",
    check: outlineFaults,
    html: pageWith(`<p title="More about it">One</p>`),
    says: /p "One" says "More about it" to a mouse only/,
  },
];

for (const { fault, check, html, says } of seeded)
  test(`${fault} is found`, async ({ page }) => {
    await page.setContent(html);
    expect(await check(page)).toContainEqual(expect.stringMatching(says));
  });

test("words that arrive late and push the others down are found", async ({ page }) => {
  const late = `<div id="basket"><p>One.</p></div><script>requestAnimationFrame(() => requestAnimationFrame(() => {
    basket.prepend(Object.assign(document.createElement("p"), { textContent: "Late.", style: "height: 300px" }));
  }))</script>`;
  await page.route("http://fruit.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: pageWith(late) }),
  );
  await page.goto("http://fruit.example/");
  await page.getByText("Late.").waitFor();
  expect(await shiftFaults(page)).toContainEqual(
    expect.stringMatching(/the page shifts by 0\.\d+ while it loads: p "One\."/),
  );
});
