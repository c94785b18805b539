import { useTranslations } from "next-intl";
import { tel } from "./rich-words.tsx";

/** The national line on which referrals are booked, and when somebody is there (nhs.uk, About the NHS e-Referral Service). */
export function BookingLine() {
  const t = useTranslations("referrals");
  return <p>{t.rich("line", { tel })}</p>;
}
