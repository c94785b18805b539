import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { Form } from "#components/ui/patterns/form.tsx";

export interface UnlockProps {
  lock: "passphrase" | "passkey";
  /** Why the last try did not open it. */
  shut: "empty" | "wrong" | "cancelled" | "clock" | null;
  triesLeft: number;
  /** A try is under way: stretching a passphrase takes a moment. */
  busy: boolean;
  /** It was open, and was not used for a while. */
  timedOut: boolean;
  /** Something written here waits to be sent. */
  unsent: boolean;
  passphrase: (words: string) => void;
  passkey: () => void;
  erase: () => void;
}

/** What the button beside a passphrase says and does. */
export function useShowWords() {
  const t = useTranslations("offline.unlock");
  return {
    ...{ showPassword: t("show"), hidePassword: t("hide") },
    ...{ showPasswordAriaLabel: t("showLabel"), hidePasswordAriaLabel: t("hideLabel") },
    ...{ passwordShownAnnouncement: t("shown"), passwordHiddenAnnouncement: t("hidden") },
  };
}

function useErrors({ shut, triesLeft }: Pick<UnlockProps, "shut" | "triesLeft">) {
  const t = useTranslations("offline");
  const messages = {
    ...{ empty: t("unlock.empty"), wrong: t("unlock.wrong", { left: triesLeft }) },
    ...{ cancelled: t("unlock.cancelled"), clock: t("unlock.clock") },
  };
  const asked = [{ name: "passphrase" as const, messages }];
  return fieldErrors(shut === null ? {} : { passphrase: shut }, asked, t("errorPrefix"));
}

function Passphrase(props: UnlockProps) {
  const t = useTranslations("offline.unlock");
  const errors = useErrors(props);
  return (
    <Form
      action={(form) => {
        const typed = form.get("passphrase");
        props.passphrase(typeof typed === "string" ? typed : "");
      }}
      button={t("button")}
    >
      <PasswordInput
        name="passphrase"
        label={{ text: t("passphrase"), size: "s" }}
        hint={{ text: t("hint") }}
        errorMessage={errors.beside("passphrase")}
        words={useShowWords()}
      />
    </Form>
  );
}

/** The way in, and, for who cannot open it any more, the way to begin anew. */
export function Unlock(props: UnlockProps) {
  const t = useTranslations("offline");
  const errors = useErrors(props);
  return (
    <>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <Heading level={1} size="l" text={t("unlock.title")} />
      {props.timedOut && props.shut === null && <Notice title={t("unlock.locked")} />}
      {props.lock === "passphrase" ? (
        <Passphrase {...props} />
      ) : (
        <Button type="button" text={t("unlock.passkey")} attributes={{ onClick: props.passkey }} />
      )}
      <p role="status">{props.busy && t("unlock.opening")}</p>
      <Details summary={t("unlock.forgotten")}>
        <p>{t("unlock.forgottenText")}</p>
        {props.unsent && <p>{t("unlock.unsent")}</p>}
        <Button
          type="button"
          variant="secondary"
          text={t("unlock.erase")}
          attributes={{ onClick: props.erase }}
        />
      </Details>
    </>
  );
}
