import type { ReactElement } from "react";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import arabic from "#content/words/ar/shell.json" with { type: "json" };
import english from "#content/words/en/shell.json" with { type: "json" };
import { ActingBanner } from "./acting-banner.tsx";
import { ExitPage } from "./exit-page.tsx";
import { NotSentYet } from "./not-sent-yet.tsx";
import { OfflineStrip, OldDataNotice } from "./old-data-notice.tsx";
import { PlacesBar, type PlacesBarProps } from "./places-bar.tsx";
import { SessionWarning } from "./session-warning.tsx";

vi.mock("next/navigation", () => ({ usePathname: () => "/me/messages" }));

const draw = (element: ReactElement, locale: "en" | "ar" = "en") =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="Europe/London"
      messages={{ shell: locale === "en" ? english : arabic }}
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );

const kyle = { name: "Kyle Okafor", age: "aged 5", switchBack: { href: "/me" } };

test("the banner says in words who is acted for, whose name keeps its own direction", () => {
  expect(draw(<ActingBanner {...kyle} />)).toContain("You are acting for <bdi>Kyle Okafor</bdi>, aged 5");
  expect(draw(<ActingBanner {...kyle} age={undefined} />)).toContain("for <bdi>Kyle Okafor</bdi></p>");
  expect(draw(<ActingBanner {...kyle} />, "ar")).toContain("<bdi>Kyle Okafor</bdi>، aged 5");
});

test("the banner is a place of its own with a way back, as a link or as a form", () => {
  const banner = draw(<ActingBanner {...kyle} />);
  expect(banner).toMatch(/^<section [^>]*aria-label="Who you are acting for"/);
  expect(banner).toMatch(/<a [^>]*href="\/me"[^>]*>Switch back to your profile<\/a>/);
  const form = draw(<ActingBanner {...kyle} switchBack={{ action: "/switch", oneTimeKey: "k1" }} />);
  expect(form).toMatch(/<form action="\/switch" method="post"><input type="hidden" name="key" value="k1"\/>/);
  expect(form).toContain('type="submit">Switch back to your profile</button>');
});

const bar = (props: Partial<PlacesBarProps> = {}, count = 2) =>
  draw(
    <PlacesBar
      label="Main"
      places={[
        { name: "home", text: "Home", href: "/me", under: [] },
        {
          name: "messages",
          text: "Messages",
          href: "/me/messages",
          under: [],
          waiting: { count, short: "2 unread", says: "You have 2 new messages" },
        },
      ]}
      {...props}
    />,
  );

test("the bar has a name, marks where one is, and says in words what waits", () => {
  expect(bar()).toMatch(/^<nav class="app-bottom-bar" aria-label="Main">/);
  expect(bar()).toMatch(/<a (?=[^>]*aria-current="page")[^>]*href="\/me\/messages"/);
  expect(bar()).toContain('aria-hidden="true">2</span>');
  expect(bar()).toContain('Messages<span class="nhsuk-u-visually-hidden">, 2 unread</span>');
});

test("the number on a place stops at nine, and nothing waiting is no number", () => {
  expect(bar({}, 12)).toContain('aria-hidden="true">9+</span>');
  expect(bar({}, 0)).not.toMatch(/bar__count|unread/);
});

test("the bar repeats that somebody acts for another", () => {
  expect(bar({ acting: true })).toContain('class="app-bottom-bar app-bottom-bar--acting"');
});

test("hiding the page is a plain link without script, and its announcements begin empty", () => {
  const html = draw(<ExitPage />);
  expect(html).toMatch(/<a [^>]*href="\/api\/leave"[^>]*>Hide this page<\/a>/);
  expect(draw(<ExitPage look="header" />)).toContain('aria-label="Hide this page"');
  expect(html).toMatch(/role="status"[^>]*><\/span>/);
  expect(draw(<ExitPage keys={false} />)).not.toContain("status");
});

test("how old data is can be read by people and machines, and is announced where the connection is lost", () => {
  const at = "2028-05-16T09:58:00+01:00";
  expect(draw(<OldDataNotice at={at} when="16 May, 9:58am" />)).toMatch(
    /Updated <time dateTime="2028-05-16T09:58:00\+01:00"[^>]*>16 May, 9:58am<\/time>/,
  );
  const strip = draw(<OfflineStrip at={at} when="9:58am" />);
  expect(strip).toMatch(/^<div class="app-offline" role="status">/);
  expect(strip).toContain("You are offline. Last updated <time");
});

test("what is not sent yet says so, and that it has not happened, with a number to call and a way back", () => {
  const html = draw(
    <NotSentYet
      title="Cancel blood pressure check"
      notDoneYet="It is not cancelled yet."
      call={{ name: "Mill Lane Surgery", phone: "01632 960 180" }}
      undo={{ to: { action: "/undo" } }}
    />,
  );
  expect(html).toContain("Waiting to send. <strong>It is not cancelled yet.</strong>");
  expect(html).toMatch(/href="tel:01632960180"><bdi class="app-whole" dir="ltr">01632 960 180<\/bdi>/);
  expect(html).toMatch(/<form action="\/undo" method="post">.*Do not send<\/button>/);
});

test("the warning before the end of a session has a name and a description, and opens by itself only on show", () => {
  const words = {
    heading: "Soon",
    idle: "Idle",
    limit: "Limit",
    stay: "Stay",
    close: "Close",
    problem: "No",
  };
  const drawn = (atLimit: boolean, onShow?: boolean) =>
    draw(
      <SessionWarning words={words} atLimit={atLimit} problem={false} onShow={onShow}>
        <p />
      </SessionWarning>,
    );
  expect(drawn(false)).toContain('aria-labelledby="session-heading" aria-describedby="session-text"');
  expect(drawn(false)).not.toMatch(/ open/);
  expect(drawn(false)).toContain(">Stay</button>");
  expect(drawn(true)).toMatch(/Limit<\/p>.*>Close<\/button>/);
  expect(drawn(false, true)).toMatch(/<dialog [^>]*open=""/);
});
