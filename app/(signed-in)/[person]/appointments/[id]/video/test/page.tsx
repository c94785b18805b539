import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn } from "#app/(signed-in)/address.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { TestPage } from "#components/video-calls/test-page.tsx";
import { paths } from "#lib/paths.ts";

interface TestVideoCallProps {
  readonly params: Promise<{ person: string; id: string }>;
}

export async function generateMetadata({ params }: TestVideoCallProps): Promise<Metadata> {
  await personIn((await params).person);
  return { title: (await getTranslations("video-calls"))("test.title") };
}

/**
 * The test of camera, microphone and sound. It knows nothing of the call, and only its address may use them: see the
 * Permissions-Policy in next.config.mjs.
 */
export default async function TestVideoCallPage({ params }: TestVideoCallProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("video-calls");
  return (
    <PageMain
      namespaces={["video-calls"]}
      back={<BackLink href={paths.videoCall(person, id)} text={t("backToCall")} />}
    >
      <TestPage />
    </PageMain>
  );
}
