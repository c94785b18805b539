import pg from "pg";

/** What people did or said here, by the tables that keep it; not who is logged in, what was looked at or half typed. */
const doings = [
  ...["preference", "reminder", "slot_alert", "cancel_link", "started_questionnaire", "own_entry"],
  ...["one_time_key", "seen", "asked_person", "received_message"],
] as const;

/** A mark of everything that was done here: the same as before means that nothing was. */
export async function markOfDoings(ownerDatabaseUrl: string): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  try {
    const marks: Record<string, string> = {};
    for (const table of doings) {
      const { rows } = await client.query<{ mark: string }>(
        `select md5(coalesce(string_agg(one::text, '|' order by one::text), '')) as mark from "${table}" one`,
      );
      marks[table] = rows[0]?.mark ?? "";
    }
    return marks;
  } finally {
    await client.end();
  }
}
