import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { DeviceTest, type DeviceTestWords } from "./device-test.tsx";

const troubles = ["none", "refused", "busy"] as const;

/** Every word of the test: no catalogue of words goes to the browser. */
function useTestWords(): DeviceTestWords {
  const t = useTranslations("video-calls.test");
  const told = (device: "camera" | "microphone") =>
    Object.fromEntries(troubles.map((one) => [one, t(`${device}.${one}`)])) as DeviceTestWords["camera"];
  return {
    start: t("start"),
    stop: t("stop"),
    asking: t("asking"),
    picture: t("picture"),
    cameraOn: t("cameraOn"),
    level: t("level"),
    listening: t("listening"),
    heard: t("heard"),
    sound: t("sound"),
    soundPlayed: t("soundPlayed"),
    stopped: t("stopped"),
    camera: told("camera"),
    microphone: told("microphone"),
  };
}

/** The test of camera and sound, and what else one can do where it does not run. */
export function TestPage() {
  const t = useTranslations("video-calls.test");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <DeviceTest words={useTestWords()} />
      <Heading level={2} size="m" text={t("cannot.heading")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t("cannot.script")}</li>
        <li>{t("cannot.camera")}</li>
        <li>{t("cannot.join")}</li>
        <li>{t("cannot.phone")}</li>
      </ul>
    </>
  );
}
