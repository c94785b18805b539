import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { TextInput, type TextInputProps } from "./text-input.tsx";

/** The button of a search has a text, or shows an icon alone and is named for those who do not see it. */
type Named = { text: ReactNode; ariaLabel?: string | undefined } | { text?: undefined; ariaLabel: string };

export type SearchButton = Omit<ButtonProps, "text" | "ariaLabel" | "href" | "icon"> &
  Named & {
    /** The magnifying glass when not given; `false` shows the text alone. */
    icon?: ButtonProps["icon"] | false;
  };

export interface SearchInputProps extends TextInputProps {
  /** `false` leaves the button out, for a form that has another one. */
  button: SearchButton | false;
}

function InputButton({ button, field }: { button: SearchButton; field: TextInputProps }) {
  return (
    <Button
      {...button}
      icon={button.icon === false ? undefined : (button.icon ?? "search")}
      small={button.small ?? !field.large}
      disabled={button.disabled ?? field.disabled}
      classes={classNames("nhsuk-search-input__button", button.classes)}
    />
  );
}

/** A field and its button in one row (nhsuk-frontend search input). Put it in a form; it works without script. */
export function SearchInput({ button, ...props }: SearchInputProps) {
  const { formGroup, inputWrapper, large } = props;
  return (
    <TextInput
      {...props}
      type={props.type ?? "search"}
      autocomplete={props.autocomplete ?? "off"}
      classes={classNames("nhsuk-search-input__input", props.classes)}
      inputWrapper={{ classes: classNames("nhsuk-search-input__wrapper", inputWrapper?.classes) }}
      formGroup={{
        ...formGroup,
        classes: classNames("nhsuk-search-input", large && "nhsuk-search-input--large", formGroup?.classes),
        afterInput: (
          <>
            {button !== false && <InputButton button={button} field={props} />}
            {formGroup?.afterInput}
          </>
        ),
      }}
    />
  );
}
