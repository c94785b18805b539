import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";

interface SafetyModeProps {
  on: boolean;
  turnOn: FormAction;
  /** Null where the person logged in too long ago: then they log in again first. */
  turnOff: FormAction | null;
  /** An answer of the server that leads to NHS login and back. */
  logInAgain: string;
}

const points = ["name", "logIn", "idle", "push", "letters"] as const;

/** What safety mode does, and the way to turn it on or off. */
export function SafetyMode({ on, turnOn, turnOff, logInAgain }: SafetyModeProps) {
  const t = useTranslations("safety.mode");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <p>{t(on ? "isOn" : "isOff")}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {points.map((point) => (
          <li key={point}>{t(`points.${point}`)}</li>
        ))}
      </ul>
      <p>{t("icon")}</p>
      {!on && <Form action={turnOn} button={t("turnOn")} />}
      {on && turnOff !== null && (
        <Form action={turnOff}>
          <Button variant="secondary" text={t("turnOff")} />
        </Form>
      )}
      {on && turnOff === null && (
        <>
          <p>{t("logInFirst")}</p>
          {/* A plain link: an answer, and no page of the router's. */}
          <p>
            <a className="app-alone" href={logInAgain}>
              {t("logInAgain")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
