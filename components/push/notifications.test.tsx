import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import words from "#content/words/en/push.json" with { type: "json" };
import type { PushChoices, PushDevice } from "#lib/domain/push/model.ts";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { usualQuietHours } from "#lib/quiet-hours.ts";
import { Notifications } from "./notifications.tsx";

const phone: PushDevice = {
  ...{ id: "p", device: "chrome android", topics: ["messages"] },
  ...{ since: "2028-05-16T09:00:00Z", mark: "m" },
};
const none: PushChoices = {
  ...{ devices: [], quiet: usualQuietHours, unread: "nothing", unreadWays: [] },
  ...{ publicKey: "key", safetyMode: false, sharedDevice: false },
};
const act = () => Promise.resolve();

const noNumber = "Your NHS record has no mobile number.";
const asked = [{ name: "unread" as const, messages: { text: noNumber } }];

function html(changes: Partial<PushChoices> = {}, codes: Record<string, string> = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ push: words }}>
      <Notifications
        choices={{ ...none, ...changes }}
        turnOn={act}
        choose={() => "/choose"}
        turnOff={() => "/off"}
        test="/test"
        keep="/keep"
        goes={(way) => (way === "letter" ? "To 14 Orchard Street" : undefined)}
        errors={fieldErrors(codes, asked, "Error")}
      />
    </NextIntlClientProvider>,
  );
}
const drawn = (changes: Partial<PushChoices> = {}): string =>
  html(changes)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

const offer = "Turn on notifications on this device";

test("on no device: it is offered here, says what others would see, and there is nothing to test", () => {
  const text = drawn();
  for (const said of [offer, "If other people use this device", "You have no notifications on any device."])
    expect(text).toContain(said);
  expect(text).not.toMatch(/Send a test|Turn off/);
});

test("quiet hours are 10pm to 6am where nobody chose others", () => {
  const chosen = [...html().matchAll(/<option value="(\d+)" selected=""/g)].map(([, hour]) => hour);
  expect(chosen).toEqual(["22", "6"]);
  expect(drawn()).toMatch(/midnight 1am .* 11am midday 1pm .* 11pm/);
});

test("each of several devices has a name, a day, topics and an end of its own", () => {
  const laptop: PushDevice = { ...phone, id: "l", device: "edge windows", topics: ["results", "people"] };
  const unknown: PushDevice = { ...phone, id: "u", device: "" };
  const devices = [phone, laptop, unknown];
  const text = drawn({ devices });
  for (const said of ["Chrome on Android", "Edge on Windows", "A device that we cannot name", "Send a test"])
    expect(text).toContain(said);
  expect(text.match(/On since 16 May 2028/g)).toHaveLength(3);
  expect(text).toContain("Turn off notifications on Edge on Windows");
  const ticked = [...html({ devices }).matchAll(/<input[^>]*checked=""[^>]*>/g)].map(
    ([box]) => `${/id="topics-(\w)/.exec(box)?.[1] ?? ""} ${/value="(\w+)"/.exec(box)?.[1] ?? ""}`,
  );
  expect(ticked.filter((one) => !one.startsWith(" "))).toEqual([
    ...["p messages", "l results", "l people", "u messages"],
  ]);
});

test("in safety mode nothing is offered and nothing can be tested, and devices can still be ended", () => {
  const text = drawn({ safetyMode: true, devices: [phone] });
  expect(text).toContain("While it is on we send no notifications to any device.");
  expect(text).toContain("Turn off notifications on Chrome on Android");
  expect(text).not.toMatch(/Send a test|Turn on notifications on this device/);
});

test("where others use the device it is not offered, and said why", () => {
  const text = drawn({ sharedDevice: true });
  expect(text).toContain("Other people use this device");
  expect(text).not.toContain("Turn on notifications on this device");
});

test("a service that can push nothing says so, and offers nothing", () => {
  const text = drawn({ publicKey: null });
  expect(text).toContain("Notifications could not be turned on.");
  expect(text).not.toContain("Your browser will ask");
});

test("without script it is said what is needed for it", () => {
  expect(html()).toMatch(/<noscript><p>[^<]*use a browser with JavaScript/);
});

test("what becomes of a message that is not read is asked only in ways that there are", () => {
  expect(drawn()).not.toContain("If I have not read a message");
  const text = drawn({ unreadWays: ["text"], safetyMode: true });
  expect(text).toMatch(/Do nothing Send me a text/);
  expect(text).toContain("we only send it in the way you said is safe");
  expect(text).not.toContain("Send me a letter");
});

test("a way that leads nowhere is refused beside the choice, which stays chosen", () => {
  const refused = html({ unreadWays: ["text", "letter"] }, { unread: "text" });
  expect(refused).toMatch(/id="unread-error"[^]*Your NHS record has no mobile number\./);
  expect(/<input[^>]*value="text"[^>]*>/.exec(refused)?.[0]).toContain("checked");
  expect(drawn({ unreadWays: ["text"] })).not.toContain(noNumber);
});

test("without a device it is said which topics there are, and with one they are chosen there", () => {
  const later = "When a device has notifications, you can choose which of these we tell it about:";
  expect(drawn()).toContain(`${later} Messages Appointments and reminders Test results Prescriptions`);
  expect(drawn({ devices: [phone] })).not.toContain(later);
});
