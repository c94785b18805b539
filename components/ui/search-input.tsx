import { Button, type ButtonProps } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { TextInput, type TextInputProps } from "./text-input.tsx";

export interface SearchInputProps extends Omit<
  TextInputProps,
  "afterInput" | "wrapperClasses" | "formGroupClasses"
> {
  /** Without an icon (`icon: false`) the button shows its text. */
  button?:
    | (Pick<ButtonProps, "text" | "ariaLabel" | "variant"> & { icon?: ButtonProps["icon"] | false })
    | undefined;
}

/** A field and its button in one row (nhsuk-frontend search input). Put it in a form; it works without script. */
export function SearchInput({ button, ...props }: SearchInputProps) {
  return (
    <TextInput
      {...props}
      type={props.type ?? "search"}
      autocomplete={props.autocomplete ?? "off"}
      classes={classNames("nhsuk-search-input__input", props.classes)}
      wrapperClasses="nhsuk-search-input__wrapper"
      formGroupClasses={classNames("nhsuk-search-input", props.large && "nhsuk-search-input--large")}
      afterInput={
        <Button
          {...button}
          ariaLabel={button?.ariaLabel ?? "Search"}
          icon={button?.icon === false ? undefined : (button?.icon ?? "search")}
          small={!props.large}
          disabled={props.disabled}
          classes="nhsuk-search-input__button"
        />
      }
    />
  );
}
