import type { ReactNode } from "react";
import { Enhanced } from "./behaviour/enhanced.tsx";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingElementProps, type HeadingLevel } from "./heading.tsx";
import { textOptions } from "./text-options.ts";

export type NotificationBannerHeading = Pick<
  HeadingElementProps,
  "text" | "level" | "element" | "id" | "classes" | "caption" | "href" | "visuallyHiddenText"
>;

export interface NotificationBannerProps {
  /** What kind of news it is: "Important" or "Success". */
  title: ReactNode;
  titleId?: string | undefined;
  titleLevel?: HeadingLevel | undefined;
  variant?: "success" | undefined;
  heading?: string | NotificationBannerHeading | undefined;
  /** One paragraph; for anything else use children. */
  text?: ReactNode;
  children?: ReactNode;
  /** `alert` when what happened is a success, else `region`. */
  role?: "region" | "alert" | "status" | undefined;
  /** An alert takes the focus when it arrives, unless something else on the page should have it. */
  disableAutoFocus?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function BannerText({ heading, text, children }: NotificationBannerProps) {
  if (children !== undefined) return children;
  if (text === undefined) return null;
  return (
    <p className={heading === undefined ? "nhsuk-notification-banner__heading" : "nhsuk-body"}>{text}</p>
  );
}

/** News about the service that is not about this page's task (nhsuk-frontend notification banner). */
export function NotificationBanner(props: NotificationBannerProps) {
  const { title, titleId = "nhsuk-notification-banner-title", titleLevel = 2, variant } = props;
  const { disableAutoFocus } = props;
  const heading = textOptions<NotificationBannerHeading>(props.heading);
  const role = props.role ?? (variant === "success" ? "alert" : "region");
  const attributes = {
    className: classNames(
      "nhsuk-notification-banner",
      variant && `nhsuk-notification-banner--${variant}`,
      props.classes,
    ),
    id: props.id,
    "data-module": "nhsuk-notification-banner",
    "data-disable-auto-focus": disableAutoFocus === undefined ? undefined : String(disableAutoFocus),
    role,
    "aria-labelledby": titleId,
  };
  const content = (
    <>
      <div className="nhsuk-notification-banner__header">
        <HeadingElement
          id={titleId}
          className="nhsuk-notification-banner__title"
          level={titleLevel}
          text={title}
        />
      </div>
      <div className="nhsuk-notification-banner__content">
        {heading && (
          <HeadingElement
            {...heading}
            className="nhsuk-notification-banner__heading"
            level={heading.level ?? 3}
          />
        )}
        <BannerText {...props} />
      </div>
    </>
  );
  return role === "alert" && disableAutoFocus !== true ? (
    <Enhanced {...attributes} behaviour="notification-banner">
      {content}
    </Enhanced>
  ) : (
    <div {...attributes}>{content}</div>
  );
}
