import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const standard = "team messages";
const instant = z.iso.datetime({ offset: true });
const words = z.string().min(1).max(200);
const id = z.string().min(1).max(64);
const kind = z.enum(["appointment", "result", "medicine", "other"]);
const organisation = z.object({ odsCode: z.string().min(1).max(20), name: words });

const team = z.object({
  id,
  name: words,
  organisation,
  telephone: words.nullable(),
  /** When somebody reads, in the team's own words. */
  hours: words.nullable(),
  /** A subject of a new name may come: it is left out. */
  takes: z.array(z.string()).transform((all) => kind.options.filter((one) => all.includes(one))),
  workingDays: z.int().min(0).max(60),
  attachments: z.boolean(),
  /** By the hospital's own ids; null: no appointments are theirs alone. */
  appointments: z.array(z.string()).max(1_000).nullable(),
});

/** Those who read what a person writes, and what they take. */
export type MessageTeam = z.infer<typeof team>;

const message = z.object({
  id,
  reference: z.string().min(1).max(40),
  /** The campaign under which answers come. */
  conversation: z.string().min(1).max(100),
  person: z.string(),
  team: z.object({ id, name: words, organisation }),
  about: z.object({ kind, name: words.nullable(), at: z.string().max(40).nullable() }),
  text: z.string(),
  files: z.array(z.object({ name: words, type: z.string(), size: z.int().min(0) })).max(20),
  sentAt: instant,
  replyBy: z.iso.date(),
  status: z.enum(["received", "read", "answered"]),
  readAt: instant.nullable(),
  answeredAt: instant.nullable(),
});

/** What somebody wrote to a team, and how it stands. */
export type TeamMessage = z.infer<typeof message>;

/** A message to send. */
export interface NewTeamMessage {
  readonly team: string;
  readonly about: TeamMessage["about"];
  readonly text: string;
  /** Files whose bytes were sent before, by our ids. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

function about<T extends { readonly person: string }>(
  body: unknown,
  schema: z.ZodType<T>,
  subject: NhsNumber,
): Reading<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (parsed.data.person !== subject)
    return wrongPerson("$.person", `${standard}: must be about the person asked for`);
  return read(parsed.data);
}

const teams = z.object({ person: z.string(), teams: z.array(team).max(500) });
const messages = z.object({ person: z.string(), messages: z.array(message).max(2_000) });

export const readTeams = (body: unknown, subject: NhsNumber) => about(body, teams, subject);
export const readMessage = (body: unknown, subject: NhsNumber) => about(body, message, subject);

export function readMessages(body: unknown, subject: NhsNumber): Reading<z.infer<typeof messages>> {
  const found = about(body, messages, subject);
  if (!found.ok || found.value.messages.every(({ person }) => person === subject)) return found;
  return wrongPerson("$.messages[*].person", `${standard}: must be about the person asked for`);
}
