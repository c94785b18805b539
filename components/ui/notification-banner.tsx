import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingLevel } from "./heading.tsx";

export interface NotificationBannerProps {
  title: ReactNode;
  titleId?: string | undefined;
  titleLevel?: HeadingLevel | undefined;
  variant?: "success" | undefined;
  heading?: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
  role?: "region" | "alert" | "status" | undefined;
  classes?: string | undefined;
}

function BannerText({
  heading,
  text,
  children,
}: Pick<NotificationBannerProps, "heading" | "text" | "children">) {
  if (children !== undefined) return children;
  if (text === undefined) return null;
  return (
    <p className={heading === undefined ? "nhsuk-notification-banner__heading" : "nhsuk-body"}>{text}</p>
  );
}

/** News about the service that is not about this page's task (nhsuk-frontend notification banner). */
export function NotificationBanner(props: NotificationBannerProps) {
  const { title, titleId = "nhsuk-notification-banner-title", titleLevel = 2, variant, heading } = props;
  return (
    <div
      className={classNames(
        "nhsuk-notification-banner",
        props.classes,
        variant && `nhsuk-notification-banner--${variant}`,
      )}
      data-module="nhsuk-notification-banner"
      role={props.role ?? (variant === "success" ? "alert" : "region")}
      aria-labelledby={titleId}
    >
      <div className="nhsuk-notification-banner__header">
        <HeadingElement
          id={titleId}
          className="nhsuk-notification-banner__title"
          level={titleLevel}
          text={title}
        />
      </div>
      <div className="nhsuk-notification-banner__content">
        {heading !== undefined && (
          <HeadingElement className="nhsuk-notification-banner__heading" level={3} text={heading} />
        )}
        <BannerText heading={heading} text={props.text}>
          {props.children}
        </BannerText>
      </div>
    </div>
  );
}
