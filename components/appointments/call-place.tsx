import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import type { PublicPlace } from "#lib/opening-hours.ts";
import { useHoursWords } from "./hours-words.ts";

interface CallPlaceProps {
  /** As it reads in a sentence: "Mill Lane Surgery". */
  name: string;
  place: Pick<PublicPlace, "telephone" | "hours">;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Whom to call, on which number and when, as far as it is known. */
export function CallPlace({ name, place: { telephone, hours } }: CallPlaceProps) {
  const t = useTranslations("appointments.call");
  const open = useHoursWords()({ hours });
  const call = (number: ReactNode) => <CallLink phone={telephone ?? ""}>{number}</CallLink>;
  if (telephone === null) return <p>{t.rich("noPhone", { bdi, name })}</p>;
  const values = { bdi, call, name, phone: telephone };
  return <p>{open === null ? t.rich("noHours", values) : t.rich("withHours", { ...values, hours: open })}</p>;
}
