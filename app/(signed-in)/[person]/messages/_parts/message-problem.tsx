import { getTranslations } from "next-intl/server";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

interface MessageProblemProps {
  failure: Failure;
  what: "what" | "whatOne";
  person: PersonHandle;
  here: string;
  query: Query;
}

/** In the place of messages that could not be shown; on another's pages it says where one's own are. */
export async function MessageProblem({ failure, what, ...problem }: MessageProblemProps) {
  const t = await getTranslations("messages");
  const elsewhere = failure.kind === "not-shared" ? { stillWorks: t("ofAnother") } : {};
  return <ProblemOf failure={failure} what={t(what)} {...elsewhere} {...problem} />;
}
