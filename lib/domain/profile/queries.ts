import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { Profile } from "./model.ts";

/** Name, date of birth, NHS number and surgery, from whoever of the two sources answered. */
export declare function getProfile(asker: Asker, person: PersonHandle): Promise<Result<Profile>>;
