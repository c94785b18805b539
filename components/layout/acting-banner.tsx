import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { AppIcon } from "../ui/app-icon.tsx";
import { Step, type StepTo } from "../ui/patterns/step.tsx";

export interface Acting {
  /** Who is acted for, as they are called. It may be in another script than the page. */
  name: string;
  /** In words: "aged 5". Left out where it would say more than it helps. */
  age?: string | undefined;
  /** The way back to one's own pages: an address, or a form where switching changes something. */
  switchBack: StepTo;
}

const Who = (words: ReactNode) => <bdi>{words}</bdi>;

/** On every page while somebody acts for another person: whose pages these are, in words and yellow, and the way back. */
export function ActingBanner({ name, age, switchBack }: Acting) {
  const t = useTranslations("shell.acting");
  return (
    <section className="app-acting" aria-label={t("label")}>
      <div className="app-acting__row nhsuk-width-container">
        <AppIcon name="switch-profile" />
        <div className="app-acting__words">
          <p className="app-acting__who">
            {age === undefined
              ? t.rich("text", { name, who: Who })
              : t.rich("textAge", { name, age, who: Who })}
          </p>
          <Step
            to={switchBack}
            text={t("switchBack")}
            className="app-acting__switch app-not-printed"
            switchesPerson
          />
        </div>
      </div>
    </section>
  );
}
