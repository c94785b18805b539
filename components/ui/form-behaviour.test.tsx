import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { Button } from "./button.tsx";
import { Checkboxes } from "./checkboxes.tsx";
import { CharacterCount } from "./character-count.tsx";
import { DateInput } from "./date-input.tsx";
import { FileUpload } from "./file-upload.tsx";
import { PasswordInput } from "./password-input.tsx";
import { Radios } from "./radios.tsx";

vi.mock("./behaviour/enhanced.tsx", () => ({
  Enhanced: ({ behaviour, children }: { behaviour: string; children: ReactElement }) => (
    <div>
      [{behaviour}] {children}
    </div>
  ),
}));

const drawn = renderToStaticMarkup;

const modulesOf = (element: ReactElement) => drawn(element).match(/\[[a-z-]+\]/g) ?? [];

const contact = [
  { value: "phone", text: "Phone" },
  { value: "letter", text: "Letter" },
];

const passwordWords = {
  showPassword: "Show",
  hidePassword: "Hide",
  showPasswordAriaLabel: "Show code",
  hidePasswordAriaLabel: "Hide code",
  passwordShownAnnouncement: "Your code is visible",
  passwordHiddenAnnouncement: "Your code is hidden",
};

const countWords = {
  textareaDescription: "Up to %{count} characters",
  underLimit: { other: "%{count} left" },
  atLimit: "None left",
  overLimit: { other: "%{count} too many" },
};

const fileWords = {
  chooseFilesButton: "Choose photo",
  dropInstruction: "or drop photo",
  noFileChosen: "No photo chosen",
  multipleFilesChosen: { other: "%{count} photos chosen" },
  enteredDropZone: "Over the box",
  leftDropZone: "Left the box",
};

describe("a script is loaded only for behaviour that the props ask for", () => {
  test("plain radios, checkboxes, buttons and file uploads load none", () => {
    expect(modulesOf(<Radios name="how" items={contact} />)).toEqual([]);
    expect(modulesOf(<Checkboxes name="how" items={contact} />)).toEqual([]);
    expect(modulesOf(<Button text="Continue" preventDoubleClick={false} />)).toEqual([]);
    expect(modulesOf(<FileUpload name="photo" label="Photo" />)).toEqual([]);
  });

  test("an item that asks for more once it is chosen loads one", () => {
    const items = [...contact, { value: "email", text: "Email", conditional: <input name="address" /> }];
    expect(modulesOf(<Radios name="how" items={items} />)).toEqual(["[radios]"]);
    expect(modulesOf(<Checkboxes name="how" items={items} />)).toEqual(["[checkboxes]"]);
  });

  test("“none of these” loads one", () => {
    const items = [...contact, { value: "none", text: "None of these", behaviour: "exclusive" as const }];
    expect(modulesOf(<Checkboxes name="how" items={items} />)).toEqual(["[checkboxes]"]);
  });

  test("a guarded button, a limit, a code to show and words for files load one each", () => {
    expect(modulesOf(<Button text="Send" preventDoubleClick />)).toEqual(["[button]"]);
    expect(modulesOf(<CharacterCount name="note" label="Note" maxlength={9} words={countWords} />)).toEqual([
      "[character-count]",
    ]);
    expect(modulesOf(<PasswordInput name="code" label="Code" words={passwordWords} />)).toEqual([
      "[password-input]",
    ]);
    expect(modulesOf(<FileUpload name="photo" label="Photo" words={fileWords} />)).toEqual(["[file-upload]"]);
  });

  test("a link that looks like a button loads none", () => {
    expect(modulesOf(<Button text="Start" href="/start" preventDoubleClick />)).toEqual([]);
  });
});

test("the limit is said without script", () => {
  const html = drawn(<CharacterCount name="note" label="Note" maxlength={9} words={countWords} />);
  expect(html).toContain("Up to 9 characters");
});

test("a part of a date that is marked as wrong is the only wrong one", () => {
  const parts = (["day", "month", "year"] as const).map((name) => ({ name, label: name }));
  const message = { text: "Enter a date", visuallyHiddenText: "Error" };
  const wrongOnes = (html: string) => (html.match(/nhsuk-input--error/g) ?? []).length;
  expect(wrongOnes(drawn(<DateInput id="born" items={parts} errorMessage={message} />))).toBe(3);
  const yearWrong = parts.map((part) => ({ ...part, error: part.name === "year" || undefined }));
  expect(wrongOnes(drawn(<DateInput id="born" items={yearWrong} errorMessage={message} />))).toBe(1);
});
