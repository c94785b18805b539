import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { surgeryIn } from "./booking-words.tsx";
import { OtherWays } from "./other-ways.tsx";

interface ClosedBookingProps {
  because: "not-offered" | "not-registered";
  surgery: KnownSurgery;
}

/** Nothing can be booked here with the surgery: why, and how to get an appointment all the same. */
export function ClosedBooking({ because, surgery }: ClosedBookingProps) {
  const t = useTranslations("booking.closed");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <Notice title={t.rich(because, surgeryIn(surgery))} headingLevel={2}>
        <p>{because === "not-offered" ? t("still") : t("ask")}</p>
        {surgery?.telephone != null && (
          <p>
            <CallLink phone={surgery.telephone} className="app-alone" />
          </p>
        )}
      </Notice>
      <OtherWays nurse={null} />
    </>
  );
}
