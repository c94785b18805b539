import { useTranslations } from "next-intl";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { needsAction, type Referral } from "#lib/domain/referrals/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useReferralName, useStateTag } from "./referral-words.ts";

/** The referrals with something to do, for the home page: the same as the list of referrals has under "for you to do". */
export function useReferralsToDo(
  referrals: readonly Referral[] | null,
  person: PersonHandle,
  today: string,
): readonly (CardProps & { key: string })[] {
  const t = useTranslations("referrals");
  const nameOf = useReferralName();
  const tagOf = useStateTag();
  return (referrals ?? [])
    .filter((one) => needsAction(one, today))
    .map((one) => ({
      key: `referral ${one.id}`,
      above: <Tag {...tagOf(one, today)} />,
      title: t("card.entry", { specialty: nameOf(one) }),
      href: paths.referral(person, one.id),
      children: <CardLine>{t(`states.${one.state}.text`)}</CardLine>,
    }));
}
