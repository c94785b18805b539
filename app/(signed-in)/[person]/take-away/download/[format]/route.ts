import { NextResponse, type NextRequest } from "next/server";
import { copyFile } from "#components/take-away/copy-file.ts";
import { bundleWords, copyFileWords } from "#components/take-away/copy-words.ts";
import { requireAsker } from "#lib/access/request.ts";
import { writeDownDownload } from "#lib/domain/take-away/commands.ts";
import { choiceInAddress, choiceQuery } from "#lib/domain/take-away/form.ts";
import type { Choice } from "#lib/domain/take-away/model.ts";
import { opensCopy, writeSummaryBundle } from "#lib/domain/take-away/queries.ts";
import { downloadHeaders, isAskedElsewhere } from "#lib/download-headers.ts";
import { dayInEngland } from "#lib/fhir-date.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { firstOpen } from "#app/(signed-in)/shared-with.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { readCopy, type Copy } from "#app/(signed-in)/[person]/take-away/_parts/read-copy.ts";

interface DownloadProps {
  readonly params: Promise<{ person: string; format: string }>;
}

interface Format {
  readonly name: "html" | "ips";
  readonly type: string;
  readonly extension: string;
  readonly write: (person: PersonHandle, copy: Copy) => Promise<Result<string>>;
}

const formats: Readonly<Record<string, Format>> = {
  html: {
    name: "html",
    type: "text/html; charset=utf-8",
    extension: "html",
    write: async (_, { wording, input, madeAt }) => ok(copyFile(copyFileWords(wording, input, madeAt))),
  },
  ips: {
    name: "ips",
    type: "application/fhir+json; charset=utf-8",
    extension: "json",
    write: async (person, { wording, input, madeAt }) =>
      writeSummaryBundle(
        await requireAsker(),
        { person, by: await firstOpen(person, opensCopy) },
        input,
        bundleWords(wording, input, madeAt),
      ),
  },
};

const to = (path: string): Response =>
  new NextResponse(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });

function choiceOf({ nextUrl: { searchParams } }: NextRequest): Choice {
  return choiceInAddress({
    parts: searchParams.get("parts"),
    from: searchParams.get("from"),
    to: searchParams.get("to"),
  });
}

/**
 * The copy as a file. Its name says nothing about the person. Whatever keeps it from being made is told on the page about
 * the copy; another site cannot start a download.
 */
export async function GET(request: NextRequest, { params }: DownloadProps): Promise<Response> {
  const { person: segment, format: name } = await params;
  const person = await personIn(segment);
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined) return to(paths.nowhere());
  const choice = choiceOf(request);
  const page = `${paths.takeAwayCopy(person)}${choiceQuery(choice)}`;
  if (isAskedElsewhere(request.headers)) return to(page);
  const copy = await readCopy(person, choice);
  if (!copy.ok) {
    await turnAway(copy.failure);
    return to(page);
  }
  const file = await format.write(person, copy.value);
  if (!file.ok) return to(page);
  const written = await writeDownDownload(await requireAsker(), person, {
    format: format.name,
    by: await firstOpen(person, opensCopy),
  });
  if (!written.ok) return to(page);
  const fileName = `front-door-record-${dayInEngland(copy.value.madeAt)}.${format.extension}`;
  return new NextResponse(file.value, { headers: downloadHeaders(format.type, fileName) });
}
