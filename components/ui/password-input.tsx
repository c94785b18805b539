import { PasswordInput as Module } from "nhsuk-frontend/dist/nhsuk/components/password-input/password-input.mjs";
import { scriptWords } from "./behaviour/script-words.ts";
import { Button, type ButtonProps } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { isWrong } from "./form-group.tsx";
import { TextInput, type TextInputProps } from "./text-input.tsx";

/** What the button says, and what is spoken when it was pressed. */
export interface PasswordInputWords {
  showPassword: string;
  hidePassword: string;
  showPasswordAriaLabel: string;
  hidePasswordAriaLabel: string;
  passwordShownAnnouncement: string;
  passwordHiddenAnnouncement: string;
}

export interface PasswordInputProps extends Omit<TextInputProps, "type" | "spellcheck" | "autocapitalize"> {
  words: PasswordInputWords;
  button?: Pick<ButtonProps, "variant" | "small" | "disabled" | "preventDoubleClick" | "classes"> | undefined;
}

/** A password or code that can be shown while it is typed (nhsuk-frontend password input). The button comes with script. */
export function PasswordInput({ words, button, ...props }: PasswordInputProps) {
  const { formGroup } = props;
  const id = props.id ?? props.name;
  const toggle = (
    <Button
      variant="secondary"
      {...button}
      text={words.showPassword}
      ariaLabel={words.showPasswordAriaLabel}
      type="button"
      small={button?.small ?? !props.large}
      disabled={button?.disabled ?? props.disabled}
      classes={classNames("nhsuk-password-input__toggle nhsuk-js-password-input-toggle", button?.classes)}
      attributes={{ "aria-controls": id, hidden: true }}
    />
  );
  return (
    <TextInput
      {...props}
      type="password"
      spellcheck={false}
      autocomplete={props.autocomplete ?? "current-password"}
      autocapitalize="none"
      classes={classNames("nhsuk-password-input__input nhsuk-js-password-input-input", props.classes)}
      module={{
        behaviour: "password-input",
        wanted: true,
        data: scriptWords(words, Module.defaults.i18n),
        // When its description changes React hides the password, which the module would not notice.
        madeFor: [props.hint === undefined, isWrong(props)],
      }}
      formGroup={{
        ...formGroup,
        classes: classNames(formGroup?.classes, "nhsuk-password-input"),
        afterInput: (
          <>
            {toggle}
            {formGroup?.afterInput}
          </>
        ),
      }}
    />
  );
}
