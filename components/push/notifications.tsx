import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { Select } from "#components/ui/select.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { browserNames, systemNames } from "#lib/device-words.ts";
import type { PushChoices, PushDevice } from "#lib/domain/push/model.ts";
import { pushTopics } from "#lib/push-topics.ts";
import { ThisDevice, type ThisDeviceWords } from "./this-device.tsx";

export interface NotificationsProps {
  choices: PushChoices;
  turnOn: (form: FormData) => Promise<void>;
  choose: (device: string) => FormAction;
  turnOff: (device: string) => FormAction;
  test: FormAction;
  /** Keeps quiet hours or the rule about what is not read: what the form has of them. */
  keep: FormAction;
  /** Says where what is sent in place of a notification goes. */
  goes: (way: string) => string | undefined;
  /** What was refused of the rule about what is not read. */
  errors: FieldErrors<"unread">;
}

function useDeviceName(): (device: string) => string {
  const t = useTranslations("push");
  return (device) => {
    const [named, on] = device.split(" ");
    const browser = browserNames.find((one) => one === named);
    const system = systemNames.find((one) => one === on);
    if (browser === undefined || system === undefined) return t("devices.noDevice");
    return t("devices.device", { browser: t(`browsers.${browser}`), system: t(`systems.${system}`) });
  };
}

function useThisDeviceWords(): ThisDeviceWords {
  const t = useTranslations("push.here");
  return {
    ...{ ask: t("ask"), turnOn: t("turnOn"), asking: t("asking") },
    ...{ isOn: t("isOn"), denied: t("denied"), unsupported: t("unsupported"), failed: t("failed") },
  };
}

/** Where it may be turned on here, and if not why. */
function Here({ choices, turnOn }: NotificationsProps) {
  const t = useTranslations("push");
  const words = useThisDeviceWords();
  const { safetyMode, sharedDevice, publicKey, devices } = choices;
  if (safetyMode || sharedDevice) {
    const why = safetyMode ? "safety" : "shared";
    return (
      <Notice headingLevel={2} title={t(`${why}.title`)}>
        <p>{t(`${why}.text`)}</p>
      </Notice>
    );
  }
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("here.heading")} />
      <p>{t("here.othersUse")}</p>
      {publicKey === null ? (
        <p>{words.failed}</p>
      ) : (
        <>
          <noscript>
            <p>{t("here.noScript")}</p>
          </noscript>
          <ThisDevice {...{ words, publicKey, marks: devices.map(({ mark }) => mark) }} action={turnOn} />
        </>
      )}
    </section>
  );
}

interface DeviceProps {
  one: PushDevice;
  choose: FormAction;
  turnOff: FormAction;
}

function Device({ one, choose, turnOff }: DeviceProps) {
  const t = useTranslations("push");
  const dates = dateWords(useLocale());
  const name = useDeviceName()(one.device);
  return (
    <section className="app-section">
      <Heading level={3} size="s" text={name} />
      <p>{t("devices.since", { date: dates.day(one.since) })}</p>
      <Form action={choose}>
        <Checkboxes
          name="topics"
          idPrefix={`topics-${one.id}`}
          fieldset={{ legend: t("devices.legend") }}
          values={one.topics}
          items={pushTopics.map((topic) => ({ value: topic, text: t(`topics.${topic}`) }))}
        />
        <Button
          variant="secondary"
          text={
            <>
              {t("devices.save")}
              <VisuallyHidden> {name}</VisuallyHidden>
            </>
          }
        />
      </Form>
      <Form action={turnOff}>
        <Button
          variant="secondary"
          text={
            <>
              {t("devices.turnOff")}
              <VisuallyHidden> {t("devices.turnOffWhich", { device: name })}</VisuallyHidden>
            </>
          }
        />
      </Form>
    </section>
  );
}

/** Topics are chosen for each device: without one it is said which there are. */
function NoDevice() {
  const t = useTranslations("push");
  return (
    <>
      <p>{t("devices.none")}</p>
      <p>{t("devices.later")}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {pushTopics.map((topic) => (
          <li key={topic}>{t(`topics.${topic}`)}</li>
        ))}
      </ul>
    </>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

function Quiet({ choices, keep }: NotificationsProps) {
  const t = useTranslations("push.quiet");
  const dates = dateWords(useLocale());
  const items = hours.map((hour) => ({
    value: String(hour),
    // In winter England's clock is that of UTC.
    text: dates.time(new Date(Date.UTC(2028, 0, 1, hour)).toISOString()) ?? "",
  }));
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <p>{t("text")}</p>
      <Form action={keep}>
        <Select name="from" label={t("from")} items={items} value={String(choices.quiet.from)} />
        <Select name="until" label={t("until")} items={items} value={String(choices.quiet.until)} />
        <Button variant="secondary" text={t("save")} />
      </Form>
    </section>
  );
}

/** What happens to a message that nobody has opened: only in ways that this service has. */
function Unread({ choices, keep, goes, errors }: NotificationsProps) {
  const t = useTranslations("push.unread");
  const { unread, unreadWays, safetyMode } = choices;
  if (unreadWays.length === 0) return null;
  return (
    <section className="app-section">
      <Form action={keep}>
        <Radios
          name="unread"
          fieldset={{ legend: { text: t("legend"), size: "m" } }}
          hint={t(safetyMode ? "safely" : "hint")}
          errorMessage={errors.beside("unread")}
          value={errors.codeOf("unread") ?? unread}
          items={(["nothing", ...unreadWays] as const).map((value) => ({
            ...{ value, text: t(value) },
            hint: goes(value),
          }))}
        />
        <Button variant="secondary" text={t("save")} />
      </Form>
    </section>
  );
}

/** How somebody is notified: here, on their other devices, of what, and when not. */
export function Notifications(props: NotificationsProps) {
  const t = useTranslations("push");
  const { choices, choose, turnOff, test } = props;
  return (
    <>
      <p>{t("lead")}</p>
      <p>{t("says")}</p>
      <Here {...props} />
      <section className="app-section">
        <Heading level={2} size="m" text={t("devices.heading")} />
        {choices.devices.length === 0 && <NoDevice />}
        {choices.devices.map((one) => (
          <Device key={one.id} one={one} choose={choose(one.id)} turnOff={turnOff(one.id)} />
        ))}
        {choices.devices.length > 0 && !choices.safetyMode && (
          <Form action={test}>
            <Button variant="secondary" text={t("devices.test")} />
          </Form>
        )}
      </section>
      <Quiet {...props} />
      <Unread {...props} />
    </>
  );
}
