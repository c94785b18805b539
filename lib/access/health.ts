import "server-only";
import { sql } from "drizzle-orm";
import { database } from "#lib/store/database.ts";

/** A balancer that waits longer than this counts us as down anyway. */
const patienceMs = 1_000;

/** Whether the store answers, within a second. Never rejects, and says nothing of why not. */
export async function storeAnswers(): Promise<boolean> {
  const asked = database()
    .execute(sql`SELECT 1`)
    .then(
      () => true,
      () => false,
    );
  const tired = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  return Promise.race([asked, tired]);
}
