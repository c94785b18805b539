import type { HTMLAttributes, ReactNode } from "react";
import { ModuleRoot } from "./behaviour/module-root.tsx";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Link } from "./link.tsx";

export interface ButtonProps {
  text?: ReactNode;
  /** With an address it is a link that looks like a button; without, it submits its form. */
  href?: string | undefined;
  /** Of a link: see there. */
  switchesPerson?: boolean | undefined;
  type?: "submit" | "button" | "reset" | undefined;
  variant?: "brand" | "login" | "reverse" | "secondary" | "secondary-solid" | "warning" | undefined;
  small?: boolean | undefined;
  icon?: IconName | { name: IconName; placement: "start" | "end" } | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  /** Swallows a second press within a second, by script. The server takes care of it as well: see one-time keys. */
  preventDoubleClick?: boolean | undefined;
  ariaLabel?: string | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: HTMLAttributes<HTMLElement> | undefined;
}

function ButtonContent({ text, icon }: Pick<ButtonProps, "text" | "icon">) {
  if (icon === undefined) return text;
  const { name, placement } = typeof icon === "string" ? { name: icon, placement: "start" } : icon;
  return (
    <>
      {placement === "start" && <Icon name={name} />}
      {text !== undefined && <span className="nhsuk-button__content">{text}</span>}
      {placement === "end" && <Icon name={name} />}
    </>
  );
}

/**
 * A button (nhsuk-frontend button). The plain green one is the one main action of a page; any other is
 * `secondary`. With `href` it stays a link: the role of a button would promise the space bar, and a promise that only
 * script can keep.
 */
export function Button(props: ButtonProps) {
  const { text, href, variant, small, icon, disabled, preventDoubleClick, ariaLabel, id } = props;
  const className = classNames(
    "nhsuk-button",
    variant !== undefined && `nhsuk-button--${variant}`,
    icon !== undefined && "nhsuk-button--icon",
    small && "nhsuk-button--small",
    props.classes,
  );
  const attributes = { className, id, "aria-label": ariaLabel, ...props.attributes };
  if (href !== undefined) {
    return (
      <Link
        {...attributes}
        data-module="nhsuk-button"
        href={href}
        switchesPerson={props.switchesPerson}
        draggable="false"
      >
        <ButtonContent text={text} icon={icon} />
      </Link>
    );
  }
  return (
    <ModuleRoot
      {...attributes}
      behaviour="button"
      wanted={preventDoubleClick === true}
      element="button"
      data-prevent-double-click={preventDoubleClick === undefined ? undefined : String(preventDoubleClick)}
      name={props.name}
      type={props.type ?? "submit"}
      value={props.value}
      disabled={disabled}
    >
      <ButtonContent text={text} icon={icon} />
    </ModuleRoot>
  );
}
