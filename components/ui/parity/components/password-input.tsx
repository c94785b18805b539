import { PasswordInput as Module } from "nhsuk-frontend/dist/nhsuk/components/password-input/password-input.mjs";
import { PasswordInput, type PasswordInputWords } from "#components/ui/password-input.tsx";
import type { Context } from "../fixtures.ts";
import { disabledOnce, errorOf } from "../fields.ts";
import { textOf } from "../given.ts";
import type { ParityOf } from "../parity-of.ts";

function wordsOf(c: Context): PasswordInputWords {
  const own = Module.defaults.i18n as PasswordInputWords;
  return {
    showPassword: c.showPasswordText ?? own.showPassword,
    hidePassword: c.hidePasswordText ?? own.hidePassword,
    showPasswordAriaLabel: c.showPasswordAriaLabel ?? own.showPasswordAriaLabel,
    hidePasswordAriaLabel: c.hidePasswordAriaLabel ?? own.hidePasswordAriaLabel,
    passwordShownAnnouncement: c.passwordShownAnnouncementText ?? own.passwordShownAnnouncement,
    passwordHiddenAnnouncement: c.passwordHiddenAnnouncementText ?? own.passwordHiddenAnnouncement,
  };
}

export const component: ParityOf = {
  draw: (c) => (
    <PasswordInput
      {...c}
      name={c.name}
      label={c.label}
      words={wordsOf(c)}
      prefix={c.prefix && textOf(c.prefix)}
      errorMessage={errorOf(c.errorMessage)}
    />
  ),
  inOurWay: [disabledOnce],
};
