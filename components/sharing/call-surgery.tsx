import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** How to reach the surgery, as far as that is known. */
export function CallSurgery({ surgery }: { surgery: KnownSurgery }) {
  const t = useTranslations("sharing.surgery");
  const phone = surgery?.telephone ?? null;
  if (surgery === null || phone === null) return <p>{t("callUnknown")}</p>;
  const call = (number: ReactNode) => <CallLink phone={phone}>{number}</CallLink>;
  return <p>{t.rich("call", { bdi, call, name: surgery.name, phone })}</p>;
}
