import pg from "pg";

/** Lets every session be over in the store, as if people had gone away for a quarter of an hour. */
export async function endSessions(ownerDatabaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  await client.query("update session set last_seen_at = last_seen_at - interval '15 minutes'");
  await client.end();
}
