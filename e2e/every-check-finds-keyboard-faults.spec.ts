import { expect, test } from "@playwright/test";
import { everyFault, phone } from "./support/checks/every.ts";
import { barStyle, bottomBar, pageWith, tall, type Seeded } from "./support/checks/faulty-page.ts";
import { forcedColourFaults } from "./support/checks/forced-colours.ts";
import { keyboardFaults } from "./support/checks/keyboard.ts";
import { listen } from "./support/checks/trouble.ts";

test.use({ viewport: phone });

test("a sound page has no fault at all", async ({ page }) => {
  const main = `<h2>Apples</h2><p><a href="/a">Apple</a> <button type="button">Pick</button></p>${tall}<p><a href="/b">Pear</a></p>
    <details><summary>More</summary><p>About <a href="/c" style="display: inline; padding: 0; min-height: 0">small</a> pears.</p></details>`;
  await page.setContent(pageWith(main, barStyle("16px 96px"), bottomBar));
  expect(await everyFault(page)).toEqual([]);
});

const seeded: readonly Seeded[] = [
  {
    fault: "a focus that cannot be seen",
    check: keyboardFaults,
    html: pageWith(`<a href="/a" style="outline: none">Apple</a>`),
    says: /a "Apple" does not show the focus/,
  },
  {
    fault: "words that the ground of the focus swallows",
    check: keyboardFaults,
    html: pageWith(`<a href="/a" class="pale">Apple</a>`, ".pale:focus { background: #ffeb3b; color: #fff }"),
    says: /a\.pale "Apple" cannot be read while it has the focus/,
  },
  {
    fault: "a focus whose outline is transparent",
    check: keyboardFaults,
    html: pageWith(`<a href="/a" style="outline-color: transparent">Apple</a>`),
    says: /a "Apple" does not show the focus/,
  },
  {
    fault: "a focus whose outline is cut off by its box, which only the picture tells",
    check: keyboardFaults,
    html: pageWith(
      `<div style="overflow: hidden; width: 90px; height: 48px"><a class="cut" href="/a" style="margin: -2px; width: 94px; height: 52px; box-sizing: border-box">Apple</a></div>`,
    ),
    says: /a\.cut "Apple" does not show the focus/,
  },
  {
    fault: "a focus that shows only by a shadow, in forced colours",
    check: forcedColourFaults,
    html: pageWith(
      `<a href="/a">Apple</a>`,
      "a:focus-visible { outline: none; box-shadow: 0 0 0 4px #212b32 }",
    ),
    says: /forced colours: a "Apple" does not show the focus/,
  },
  {
    fault: "a drawing that vanishes in forced colours",
    check: forcedColourFaults,
    html: pageWith(
      `<svg role="img" aria-label="Graph" width="40" height="40"><rect width="40" height="40" style="fill: Canvas"/></svg>`,
    ),
    says: /forced colours: svg .*vanishes/,
  },
  {
    fault: "focus under the bottom bar",
    check: keyboardFaults,
    html: pageWith(
      `<a href="/b" style="position: absolute; top: 790px">Pear</a>${tall}`,
      barStyle("0"),
      bottomBar,
    ),
    says: /nav\.bar "Main" covers a "Pear"/,
  },
  {
    fault: "an order of stops that is not the document's",
    check: keyboardFaults,
    html: pageWith(`<a href="/a">Apple</a><a href="/b" tabindex="1">Pear</a>`),
    says: /Tab does not reach a "Pear"/,
  },
  {
    fault: "a trap",
    check: keyboardFaults,
    html: pageWith(
      `<a href="/a">Apple</a><a id="b" href="/b">Pear</a><a href="/c">Plum</a>`,
      "",
      `<script>b.addEventListener("keydown", (event) => event.preventDefault())</script>`,
    ),
    says: /Tab reaches a#b "Pear" where a "Plum" comes next/,
  },
  {
    fault: "a way that leads round in a circle after the last stop",
    check: keyboardFaults,
    html: pageWith(
      `<a href="/a">Apple</a><a id="b" href="/b">Pear</a><a id="c" href="/c">Plum</a>`,
      "",
      `<script>c.addEventListener("keydown", (event) => { event.preventDefault(); b.focus() })</script>`,
    ),
    says: /after the last stop Tab comes back to a#b "Pear": a trap/,
  },
  {
    fault: "a trap for who goes back",
    check: keyboardFaults,
    html: pageWith(
      `<a href="/a">Apple</a><a id="b" href="/b">Pear</a><a href="/c">Plum</a>`,
      "",
      `<script>b.addEventListener("keydown", (event) => event.shiftKey && event.preventDefault())</script>`,
    ),
    says: /Shift and Tab from the end leads to a#b "Pear"/,
  },
  {
    fault: "a box that takes the focus for nothing",
    check: keyboardFaults,
    html: pageWith(
      `<a id="a" href="/a">Apple</a><div id="b" tabindex="-1">Box</div>`,
      "",
      `<script>a.addEventListener("focus", () => b.focus())</script>`,
    ),
    says: /div#b "Box" takes the focus, and should not/,
  },
  {
    fault: "a box that takes the focus a moment later",
    check: keyboardFaults,
    html: pageWith(
      `<a id="a" href="/a">Apple</a><a href="/b">Pear</a><div id="c" tabindex="-1">Box</div>`,
      "",
      `<script>a.addEventListener("focus", () => requestAnimationFrame(() => c.focus()))</script>`,
    ),
    says: /div#c "Box" takes the focus, and should not/,
  },
  {
    fault: "a page that is left by focus alone",
    check: keyboardFaults,
    html: pageWith(
      `<a id="a" href="/a">Apple</a>`,
      "",
      `<script>a.addEventListener("focus", () => { document.title = "Other" })</script>`,
    ),
    says: /leads to another page/,
  },
];

for (const { fault, check, html, says } of seeded)
  test(`${fault} is found`, async ({ page }) => {
    await page.setContent(html);
    expect((await check(page)).filter((line) => says.test(line))).not.toEqual([]);
  });

test("an error of a script, one of the console and a violation of the policy are heard", async ({ page }) => {
  const policy = "default-src 'none'; script-src 'unsafe-inline'";
  await page.route("http://fruit.example/", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: {
        "content-security-policy": policy,
        "content-security-policy-report-only": "require-trusted-types-for 'script'",
      },
      body: pageWith(
        `<div id="a"></div><script>console.error("pip"); a.innerHTML = "core"; throw new Error("stalk")</script>`,
      ),
    }),
  );
  const trouble = await listen(page, 200);
  await page.goto("http://fruit.example/");
  const heard = (await trouble.soFar()).join("\n");
  expect(heard).toContain("a script failed: stalk");
  expect(heard).toContain("the console says: pip");
  expect(heard).toMatch(/the policy was violated: style-src/);
  expect(heard).toMatch(/the policy was violated: require-trusted-types-for/);
});
