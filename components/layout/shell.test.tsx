import type { ReactElement } from "react";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import failures from "#content/words/en/failures.json" with { type: "json" };
import shell from "#content/words/en/shell.json" with { type: "json" };
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failureKinds } from "#lib/result.ts";
import { CouldNotShow } from "./could-not-show.tsx";
import { GatheredNotice } from "./gathered-notice.tsx";
import { Shell } from "./shell.tsx";

const path = vi.hoisted(() => ({ now: "/me" }));
vi.mock("next/navigation", () => ({ usePathname: () => path.now }));

function draw(element: ReactElement, at = "/me", locale = "en"): string {
  path.now = at;
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale as "en"}
      timeZone="Europe/London"
      messages={{ shell, failures }}
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );
}

const page = <main id="maincontent" />;
const links = (html: string) => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);

test("the first link of every page skips to its content", () => {
  expect(links(draw(<Shell>{page}</Shell>))[0]).toBe("#maincontent");
});

test("urgent advice is one link away on every page, logged in or not", () => {
  expect(links(draw(<Shell>{page}</Shell>))).toContain(paths.urgent());
  expect(links(draw(<Shell person={me}>{page}</Shell>))).toContain(paths.urgent());
});

test("someone who is not logged in is shown no places and no way to log out", () => {
  const html = draw(<Shell>{page}</Shell>);
  expect(html).not.toContain("Profile");
  expect(html).not.toContain("Log out");
});

const kyle = "aaaaaaaaaaa2" as PersonHandle;

test.each([
  [`/${kyle}`, paths.home(kyle), "page"],
  [`/${kyle}/test-results/r-1`, paths.record(kyle), "true"],
])("somebody who acts for another is led to that person's pages alone: at %s", (at, href, current) => {
  const html = draw(<Shell person={kyle}>{page}</Shell>, at);
  const marked = [...html.matchAll(/<a (?=[^>]*aria-current="([^"]*)")[^>]*href="([^"]*)"/g)];
  expect(marked.map(([, value, to]) => [to, value])).toEqual([
    [href, current],
    [href, current],
  ]);
  expect(html).not.toContain('href="/me');
  expect(html).not.toContain("Profile");
});

test.each([
  ["/me", paths.home(me), "page"],
  ["/me/test-results/r-1", paths.home(me), "true"],
  ["/me/profile", paths.profile(me), "page"],
  ["/me/who-looked", paths.profile(me), "true"],
])("at %s the place is %s", (at, href, current) => {
  const html = draw(<Shell person={me}>{page}</Shell>, at);
  const marked = [...html.matchAll(/<a (?=[^>]*aria-current="([^"]*)")[^>]*href="([^"]*)"/g)];
  expect(marked.map(([, value, to]) => [to, value])).toEqual([
    [href, current],
    [href, current],
  ]);
});

test("in another language English is the first link of the footer", () => {
  const html = draw(<Shell>{page}</Shell>, "/", "ar");
  expect(html.slice(html.indexOf("<footer"))).toMatch(/^<footer.*?<a [^>]*lang="en"[^>]*>English/s);
});

test("nothing drawn has a style attribute", () => {
  expect(draw(<Shell person={me}>{page}</Shell>)).not.toMatch(/ style=/);
});

const mended = failureKinds.filter((kind) => kind !== "not-shared");

test("what is not shared is said without a way round it, and without blame", () => {
  const tel = (html: string) => links(html).filter((href) => href?.startsWith("tel:"));
  const otherWays = [{ title: "Call Mill Lane Surgery", href: "tel:01632960200" }];
  const whole = draw(
    <CouldNotShow
      kind="not-shared"
      what="test results"
      tryAgainHref="/x"
      otherWays={otherWays}
      code="3K 7Q"
    />,
  );
  expect(whole).toContain("Not shared with you");
  expect(whole).not.toMatch(/Try again|Call Mill Lane|3K 7Q|test results/);
  const part = draw(
    <GatheredNotice
      kind="not-shared"
      source="the booking service"
      what="vaccinations"
      time="9:58am"
      phone="119"
      tryAgainHref="/x"
    />,
  );
  expect(part).toContain("Not shared with you");
  expect(part).not.toMatch(/Try again|9:58am|could not/);
  expect(tel(part)).toEqual([]);
});

test.each(mended)("%s says what happened and where to turn, with one h1", (kind) => {
  const html = draw(<CouldNotShow kind={kind} what="your test results" code="3K 7Q" tryAgainHref="/me" />);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain("tel:111");
  expect(html).toContain("3K 7Q");
  expect(html).not.toMatch(/500|oops/i);
});

test("trying again is offered once, and only where it can help", () => {
  const again = (kind: "unavailable" | "not-allowed", tried: boolean) =>
    draw(<CouldNotShow kind={kind} what="it" tryAgainHref="/me" again={tried} />).includes("Try again");
  expect([again("unavailable", false), again("unavailable", true), again("not-allowed", false)]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each(mended)(
  "a source that is missing (%s) is named, with what is still right and a phone number",
  (kind) => {
    const html = draw(
      <GatheredNotice
        kind={kind}
        source="Northfield Hospital"
        what="results"
        time="9:58am"
        stillRight="The results below are up to date."
        phone="01632 960 210"
        tryAgainHref="/me/test-results"
      />,
    );
    expect(html).toContain("We could not show results from Northfield Hospital");
    expect(html).toContain("The results below are up to date.");
    expect(html).toContain('href="tel:01632960210"');
  },
);
