import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { surgeryIn } from "./booking-words.tsx";
import { OtherWays } from "./other-ways.tsx";

interface ClosedBookingProps {
  because: "not-offered" | "not-registered";
  surgery: KnownSurgery;
  /** On which number and when to call. */
  call: ReactNode;
}

/** Nothing can be booked here with the surgery: why, and how to get an appointment all the same. */
export function ClosedBooking({ because, surgery, call }: ClosedBookingProps) {
  const t = useTranslations("booking.closed");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <Notice title={t.rich(because, surgeryIn(surgery))} headingLevel={2}>
        <p>{because === "not-offered" ? t("still") : t("ask")}</p>
        {call}
      </Notice>
      <OtherWays nurse={null} />
    </>
  );
}
