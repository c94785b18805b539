import { z } from "zod";
import { guestKinds } from "./model.ts";

/** The name under which the form keeps what was typed. */
export const inviteFormName = "invite-to-video-call";

/** Longer names of languages are not taken by the room. */
const mostLanguage = 40;

const typed = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll(/\s+/gu, " ").trim());

/** Who is to be invited; of an interpreter the language. Nobody's name is asked. */
export const inviteForm = z
  .object({
    kind: z.enum(guestKinds, { error: "missing" }),
    language: typed.pipe(z.string().max(mostLanguage, "too-long")),
  })
  .refine(({ kind, language }) => kind !== "interpreter" || language !== "", {
    path: ["language"],
    message: "missing",
  });

export type InviteAsked = z.infer<typeof inviteForm>;
