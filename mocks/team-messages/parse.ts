import { keptFiles, type NewTeamMessage, type TeamFile } from "#mocks/nation/team-messages/state.ts";
import { SUBJECTS, type Subject } from "#mocks/nation/team-messages/teams.ts";
import type { Nation } from "#mocks/nation/nation.ts";

type Body = Record<string, unknown>;

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= most;

const isObject = (value: unknown): value is Body => typeof value === "object" && value !== null;

function readAbout(value: unknown): NewTeamMessage["about"] | string {
  if (!isObject(value)) return "about is missing";
  const { kind, name, at } = value;
  if (!SUBJECTS.includes(kind as Subject)) return `about.kind must be one of ${SUBJECTS.join(", ")}`;
  if (name !== null && !isText(name, 200)) return "about.name must be up to 200 characters or null";
  if (at !== null && (!isText(at, 40) || Number.isNaN(Date.parse(at))))
    return "about.at must be a date or null";
  return { kind: kind as Subject, name, at };
}

function readFile(nation: Nation, nhsNumber: string, value: unknown): TeamFile | string {
  if (!isObject(value) || !isText(value["id"], 36) || !isText(value["name"], 100))
    return "each file has an id and a name";
  const bytes = keptFiles(nation)[value["id"]];
  if (bytes?.nhsNumber !== nhsNumber) return "a file was not sent before its message";
  return { id: value["id"], name: value["name"], type: bytes.type, size: bytes.size };
}

/** What is to be sent, or why it will not do. */
export function readMessage(
  nation: Nation,
  nhsNumber: string,
  body: Body,
): (Omit<NewTeamMessage, "key" | "sent"> & { team: string }) | string {
  const { team, text, files } = body;
  if (!isText(team, 64)) return "team is missing";
  if (!isText(text, 4000)) return "text must have 1 to 4000 characters";
  const about = readAbout(body["about"]);
  if (typeof about === "string") return about;
  if (!Array.isArray(files) || files.length > 3) return "files must be a list of up to 3";
  const read = files.map((file) => readFile(nation, nhsNumber, file));
  const wrong = read.find((one) => typeof one === "string");
  if (wrong !== undefined) return wrong;
  return { team, about, text, files: read.filter((one) => typeof one !== "string") };
}
