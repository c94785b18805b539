import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";
import { fieldErrors, type AskedField } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { keptSections } from "#lib/kept-sections.ts";
import { useShowWords } from "./unlock.tsx";
import { useSizeWords } from "./kept-words.ts";

export interface SetUpFormProps {
  /** Whether this browser can lock it by a passkey. */
  hasPasskey: boolean;
  /** Words that would make a good passphrase. */
  suggested: string;
  suggestAnother: () => void;
  /** Bytes that it may take, before it is known. */
  estimate: number;
  /** Something is kept already. */
  replaces: boolean;
  /** What was refused, by field; and what had been chosen. */
  codes: Readonly<Record<string, string>>;
  values: { readonly sections: readonly string[]; readonly lock: string };
  send: (form: FormData) => void;
}

function useErrors(codes: SetUpFormProps["codes"]) {
  const t = useTranslations("offline");
  const weak = { short: t("setUp.tooShort"), simple: t("setUp.tooSimple") };
  const asked: readonly AskedField<"sections" | "lock" | "passphrase" | "repeated">[] = [
    { name: "sections", messages: { none: t("setUp.none") } },
    { name: "lock", messages: { none: t("setUp.howMissing") } },
    { name: "passphrase", messages: weak },
    { name: "repeated", messages: { different: t("setUp.different") } },
  ];
  return fieldErrors(codes, asked, t("errorPrefix"));
}

type Errors = ReturnType<typeof useErrors>;

function Passphrase({
  suggested,
  suggestAnother,
  errors,
}: Omit<SetUpFormProps, "codes"> & { errors: Errors }) {
  const t = useTranslations("offline.setUp");
  const words = useShowWords();
  return (
    <>
      <p aria-live="polite">{t("suggest", { words: suggested })}</p>
      <Button
        type="button"
        variant="secondary"
        text={t("suggestAnother")}
        attributes={{ onClick: suggestAnother }}
      />
      {(["passphrase", "repeated"] as const).map((name) => (
        <PasswordInput
          key={name}
          name={name}
          label={{ text: t(name === "passphrase" ? "choose" : "repeat"), size: "s" }}
          autocomplete="new-password"
          errorMessage={errors.beside(name)}
          words={words}
        />
      ))}
    </>
  );
}

function Locks({ errors, ...props }: Omit<SetUpFormProps, "codes"> & { errors: Errors }) {
  const t = useTranslations("offline.setUp");
  if (!props.hasPasskey)
    return (
      <>
        <Heading level={2} size="m" text={t("passphrase")} />
        <p>{t("passphraseHint")}</p>
        <Passphrase {...props} errors={errors} />
      </>
    );
  return (
    <Radios
      name="lock"
      fieldset={{ legend: { heading: { text: t("how"), level: 2 }, size: "m" } }}
      errorMessage={errors.beside("lock")}
      value={props.values.lock}
      items={[
        { value: "passkey", text: t("passkey"), hint: t("passkeyHint") },
        {
          value: "passphrase",
          text: t("passphrase"),
          hint: t("passphraseHint"),
          conditional: <Passphrase {...props} errors={errors} />,
        },
      ]}
    />
  );
}

/** What the person should know before anything is kept: the limits that no browser can keep, too. */
function KeepingLimits() {
  const t = useTranslations("offline.setUp");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("limits")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {(["Lock", "Tries", "Days", "Elsewhere", "Copy", "Open"] as const).map((limit) => (
          <li key={limit}>{t(`limit${limit}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Which parts, and how they are locked. */
export function SetUpForm({ codes, ...props }: SetUpFormProps) {
  const t = useTranslations("offline");
  const errors = useErrors(codes);
  const size = useSizeWords();
  return (
    <>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <Heading level={1} size="l" text={t("setUp.title")} />
      <p>{t("setUp.lead")}</p>
      <p>{t("setUp.own")}</p>
      {props.replaces && <p>{t("setUp.replaces")}</p>}
      <KeepingLimits />
      <Form action={props.send} button={t("setUp.button")}>
        <Checkboxes
          name="sections"
          fieldset={{ legend: { heading: { text: t("setUp.which"), level: 2 }, size: "m" } }}
          hint={{ text: t("setUp.whichHint") }}
          errorMessage={errors.beside("sections")}
          values={props.values.sections}
          items={keptSections.map((section) => ({ value: section, text: t(`sections.${section}`) }))}
        />
        <p>{t("setUp.size", { size: size(props.estimate) })}</p>
        <Locks {...props} errors={errors} />
      </Form>
    </>
  );
}
