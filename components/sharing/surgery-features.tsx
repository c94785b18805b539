import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { SharedFeature, Standing } from "#lib/domain/sharing/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallSurgery } from "./call-surgery.tsx";
import { FeatureCard, FeaturesOn } from "./feature-card.tsx";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

const groups: readonly { key: "off" | "unknown" | "on"; of: readonly Standing[] }[] = [
  { key: "off", of: ["off", "partly"] },
  { key: "unknown", of: ["unknown"] },
  { key: "on", of: ["on"] },
];

/**
 * Everything that depends on the surgery: first what is off, with how to ask and the other way, then what nobody
 * could tell, then what is on.
 */
export function SurgeryFeatures({
  features,
  surgery,
  person,
}: {
  features: readonly SharedFeature[];
  surgery: KnownSurgery;
  person: PersonHandle;
}) {
  const t = useTranslations("sharing");
  const canAsk = features.some(({ feature, standing }) => feature === "requests" && standing === "on");
  return (
    <>
      <Heading
        level={2}
        size="m"
        text={
          surgery === null ? t("surgery.unknown") : t.rich("surgery.heading", { bdi, name: surgery.name })
        }
      />
      <CallSurgery surgery={surgery} />
      {groups.map(({ key, of }) => {
        const these = features.filter(({ standing }) => of.includes(standing));
        if (these.length === 0) return null;
        return (
          <div key={key}>
            <Heading level={3} size="s" text={t(`groups.${key}`)} />
            {key === "on" ? (
              <FeaturesOn features={these} person={person} />
            ) : (
              these.map((shared) => (
                <FeatureCard
                  key={shared.feature}
                  shared={shared}
                  surgery={surgery}
                  person={person}
                  canAsk={canAsk}
                />
              ))
            )}
          </div>
        );
      })}
    </>
  );
}
