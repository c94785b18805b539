import { Button, type ButtonProps } from "#components/ui/button.tsx";
import type { Example, Part } from "./part.ts";

const variants: readonly (readonly [string, ButtonProps["variant"], string])[] = [
  ["The main action of a page", undefined, "Confirm and book"],
  ["Secondary", "secondary", "Try again"],
  ["Secondary, filled", "secondary-solid", "Find another time"],
  ["Warning", "warning", "Cancel appointment"],
  ["In the colour of the brand", "brand", "Save and continue"],
  ["To log in", "login", "Continue"],
  ["On a dark surface", "reverse", "Switch back to your profile"],
];

const inEveryVariant = (name: string, props: Partial<ButtonProps>): Example[] =>
  variants.map(([of, variant, text]) => ({
    name: `${of}${name}`,
    draw: (say) => <Button {...props} text={say(text)} variant={variant} />,
    dark: variant === "reverse" || undefined,
  }));

/** Buttons, and links that look like one. */
export const buttons: Part = {
  title: "Buttons",
  examples: [
    ...inEveryVariant("", {}),
    ...inEveryVariant(", small", { small: true }),
    ...inEveryVariant(", not to be pressed", { disabled: true }),
    { name: "A link", draw: (say) => <Button text={say("Book an appointment")} href="/design" /> },
    {
      name: "A secondary link",
      draw: (say) => <Button text={say("Send a message")} href="/design" variant="secondary" />,
    },
    {
      name: "With an icon before the words",
      draw: (say) => (
        <Button text={say("Go back")} icon={{ name: "arrow-left", placement: "start" }} variant="secondary" />
      ),
    },
    {
      name: "With an icon after the words",
      draw: (say) => <Button text={say("Continue")} icon={{ name: "arrow-right", placement: "end" }} />,
    },
    {
      name: "An icon alone",
      draw: (say) => <Button ariaLabel={say("Search")} icon="search" variant="secondary" />,
    },
    {
      name: "Guarded against a second press",
      draw: (say) => <Button text={say("Send my request")} preventDoubleClick />,
    },
  ],
};
