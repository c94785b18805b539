import { redirect } from "next/navigation";
import { NextResponse } from "next/server";
import { describeSession, type Asker } from "#lib/access/asker.ts";
import { readDraft, saveDraft, type Draft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { largestFile } from "#lib/attached-file.ts";
import { attachFile } from "#lib/domain/sent-messages/commands.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { readUpload } from "#lib/read-upload.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { stepAddress } from "#app/(signed-in)/journey.ts";
import { messageJourney } from "#app/(signed-in)/[person]/messages/new/_parts/journey.ts";

interface FileContext {
  readonly params: Promise<{ person: string; kind: string; id: string }>;
}

/** After a post the browser asks for a page: 303. */
const goTo = (path: string): NextResponse =>
  new NextResponse(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });

/** Keeps the file, or says why not by a code. */
async function take(
  asker: Asker,
  person: PersonHandle,
  key: string,
  request: Request,
): Promise<Draft["codes"]> {
  const upload = await readUpload(request, "file", largestFile);
  if (!upload.ok) return { file: upload.why === "unreadable" ? "failed" : upload.why };
  const attached = await attachFile(asker, person, key, upload);
  if (!attached.ok) return { file: "failed" };
  return attached.value.kind === "kept" ? {} : { file: attached.value.because };
}

/**
 * Takes one file for a message that is being written. It stands beside the actions, and not among them, because an action
 * may be sent no more than a few hundred kilobytes. Only from our own pages, only to a draft of the person's own, and back
 * to the form, which says what was wrong.
 */
export async function POST(request: Request, { params }: FileContext): Promise<Response> {
  const { person: segment, kind, id } = await params;
  const acting = await requireActingAsker();
  const person = parsePersonHandle(segment);
  if (!acting.ok || person === null) return goTo(paths.start());
  const asker = acting.value;
  const key = new URL(request.url).searchParams.get("form") ?? "";
  const { here, formName } = messageJourney(person, kind, id);
  const files = stepAddress(here, encodeURIComponent(key), "files");
  const session = await describeSession(asker);
  if (session.state !== "live") return goTo(`/api/turned-away?to=${encodeURIComponent(files)}`);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) return goTo(`${here}?kept=no`);
  const codes = await take(asker, person, key, request);
  const kept = await saveDraft(asker, person, key, { ...draft.value, codes });
  return goTo(kept.ok ? files : `${here}?kept=no`);
}

/** Who comes here by an address, as after going back and loading again, is led to the form. */
export async function GET(_request: Request, { params }: FileContext): Promise<Response> {
  const { person: segment, kind, id } = await params;
  return redirect(paths.newMessage(await personIn(segment), kind, id));
}
