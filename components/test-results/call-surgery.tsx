import { useTranslations } from "next-intl";
import { names, withTelephone } from "./rich-words.tsx";
import { type KnownSurgery, useSurgeryName } from "./surgery.ts";

/** "Call Mill Lane Surgery on 01632 960102." as far as name and number are known. */
export function CallSurgery({ surgery: known }: { surgery: KnownSurgery }) {
  const t = useTranslations("test-results");
  const surgery = useSurgeryName(known);
  const telephone = known?.telephone ?? null;
  return telephone === null
    ? t.rich("callNoNumber", { ...names, surgery })
    : t.rich("call", { ...withTelephone(telephone), surgery });
}
