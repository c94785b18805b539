import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { workingDaysAfter } from "#lib/access-end.ts";
import type { HelpReceipt } from "#lib/domain/help-requests/model.ts";
import type { Invitation } from "#lib/domain/invitations/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi } from "./words.tsx";

/** The receipt of asking somebody to help: for whom it waits, and what happens next. */
export function InviteSent({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("family.invite.sent");
  const { person, name, reference, surgery } = invitation;
  const values = { bdi, name, surgery: surgery ?? "none" };
  return (
    <Confirmation
      heading={t("title")}
      lines={[t.rich("waiting", values)]}
      reference={{ label: t("reference"), value: reference }}
      next={{ heading: t("next"), steps: [t.rich("first", values), t("second"), t("third")] }}
    >
      <p>
        <Link className="app-alone" href={paths.helperLetter(person)}>
          {t("letter")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.helper(person)}>
          {t("see")}
        </Link>
      </p>
    </Confirmation>
  );
}

/** The receipt of asking to help somebody: the same whoever was typed. */
export function HelpAskedFor({ receipt, person }: { receipt: HelpReceipt; person: PersonHandle }) {
  const t = useTranslations("family.apply.sent");
  const dates = dateWords(useLocale());
  const date = dates.day(workingDaysAfter(receipt.askedOn, 5));
  return (
    <Confirmation
      heading={t("title")}
      reference={{ label: t("reference"), value: receipt.reference }}
      next={{ heading: t("next"), steps: [t("first"), t("second", { date }), t("third")] }}
    >
      <p>
        <Link className="app-alone" href={paths.helping(person)}>
          {t("see")}
        </Link>
      </p>
    </Confirmation>
  );
}
