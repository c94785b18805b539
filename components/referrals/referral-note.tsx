import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { BookingLine } from "./booking-line.tsx";

const codes = ["changed", "done-otherwise", "refused", "unknown"] as const;

/** What became of an act that did not go as asked, above the referral as it is now. Any other code says nothing. */
export function ReferralNote({ code }: { code: string | null }) {
  const t = useTranslations("referrals");
  const known = codes.find((one) => one === code);
  if (known === undefined) return null;
  return (
    <Notice headingLevel={2} title={t(`notes.${known}.title`)}>
      <p>{t(`notes.${known}.text`)}</p>
      {(known === "unknown" || known === "refused") && <BookingLine />}
    </Notice>
  );
}
