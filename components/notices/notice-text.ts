import type { useTranslations } from "next-intl";
import type { dateWords } from "#components/ui/date-words.ts";
import type { Notice } from "#lib/domain/notices/model.ts";

/** What a notice says as plain text, for lists that show many things; who is no longer helped is not named. */
export function noticeText(
  { kind, lead }: Notice,
  t: ReturnType<typeof useTranslations<"notices">>,
  dates: ReturnType<typeof dateWords>,
): string {
  const birthday = lead.kind === "growing-up" ? lead.birthday : null;
  const when = {
    dated: birthday === null ? "no" : "yes",
    date: birthday === null ? "" : dates.day(birthday),
  };
  if (kind !== "care-update") return t(`says.${kind}`, when);
  if (lead.kind === "shut") return t("says.care-update-past");
  const name = lead.kind === "update" ? lead.name : null;
  return t.markup("says.care-update", { name: name ?? t("someone"), bdi: (chunks) => chunks });
}
