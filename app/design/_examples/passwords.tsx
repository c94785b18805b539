import { PasswordInput, type PasswordInputWords } from "#components/ui/password-input.tsx";
import { DrawnAgain } from "#components/ui/behaviour/drawn-again.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

const words = (say: Say): PasswordInputWords => ({
  showPassword: say("Show"),
  hidePassword: say("Hide"),
  showPasswordAriaLabel: `${say("Show")} ${say("password")}`,
  hidePasswordAriaLabel: `${say("Hide")} ${say("password")}`,
  passwordShownAnnouncement: say("Your password is visible"),
  passwordHiddenAnnouncement: say("Your password is hidden"),
});

/** Passwords and codes that can be shown while they are typed. */
export const passwords: Part = {
  title: "Password inputs",
  examples: [
    {
      name: "Plain",
      draw: (say) => <PasswordInput name="plain" label={say("Password")} words={words(say)} />,
    },
    {
      name: "With a hint and an error",
      draw: (say) => (
        <PasswordInput
          name="wrong"
          label={say("New password")}
          hint={say("At least 12 characters")}
          errorMessage={wrong(say, "Enter a longer password")}
          autocomplete="new-password"
          words={words(say)}
        />
      ),
    },
    {
      name: "A short code, with a prefix",
      draw: (say) => (
        <PasswordInput
          name="code"
          label={say("Security code")}
          prefix="PIN"
          code
          width={5}
          autocomplete="one-time-code"
          words={words(say)}
        />
      ),
    },
    {
      name: "Large",
      draw: (say) => <PasswordInput name="large" label={say("Password")} large words={words(say)} />,
    },
    {
      name: "Not to be changed",
      draw: (say) => <PasswordInput name="disabled" label={say("Password")} disabled words={words(say)} />,
    },
    {
      name: "Drawn again with an error",
      draw: (say) => (
        <DrawnAgain
          label={say("Draw again")}
          before={<PasswordInput name="again" label={say("Password")} words={words(say)} />}
          after={
            <PasswordInput
              name="again"
              label={say("Password")}
              hint={say("The one you chose last time")}
              errorMessage={wrong(say, "Enter your password")}
              words={words(say)}
            />
          }
        />
      ),
    },
  ],
};
