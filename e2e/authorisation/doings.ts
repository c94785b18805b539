import pg from "pg";

/** What people did or said here, by the tables that keep it; not who is logged in, what was looked at or half typed. */
const doings = [
  ...["preference", "reminder", "slot_alert", "cancel_link", "started_questionnaire", "own_entry"],
  ...["one_time_key", "seen", "asked_person", "received_message"],
] as const;

/** What the worker writes there by itself, when it sends what somebody asked for. */
const ofTheWorker = ["texted", "tried_at", "sealed"] as const;

async function withStore<T>(ownerDatabaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A mark of everything that was done here: the same as before means that nothing was. */
export const markOfDoings = (ownerDatabaseUrl: string): Promise<Readonly<Record<string, string>>> =>
  withStore(ownerDatabaseUrl, async (client) => {
    const marks: Record<string, string> = {};
    for (const table of doings) {
      const { rows } = await client.query<{ mark: string }>(
        `select md5(coalesce(string_agg(said, '|' order by said), '')) as mark
           from (select (to_jsonb(one) - $1::text[])::text as said from "${table}" one) doing`,
        [table === "cancel_link" ? ofTheWorker : []],
      );
      marks[table] = rows[0]?.mark ?? "";
    }
    return marks;
  });

const keepEveryDraft = `
  create table if not exists kept_draft (like draft including all);
  create or replace function keep_draft() returns trigger security definer language plpgsql as $$
  begin
    delete from public.kept_draft one where one.key_hash = new.key_hash;
    insert into public.kept_draft select new.*;
    return new;
  end $$;
  create or replace trigger keep_draft after insert or update on draft for each row execute function keep_draft()`;

/**
 * Lets `work` be done, and copies of what is typed in it be kept, though an act that was done forgets it: so a form can
 * be sent again, complete, by somebody who may not any more.
 */
export async function keepingDrafts<T>(ownerDatabaseUrl: string, work: () => Promise<T>): Promise<T> {
  await withStore(ownerDatabaseUrl, (client) => client.query(keepEveryDraft));
  try {
    return await work();
  } finally {
    await withStore(ownerDatabaseUrl, (client) => client.query("drop trigger keep_draft on draft"));
  }
}

/** Everything that was typed while drafts were kept stands there again. */
export async function bringDraftsBack(ownerDatabaseUrl: string): Promise<void> {
  await withStore(ownerDatabaseUrl, (client) =>
    client.query("insert into draft select * from kept_draft on conflict do nothing"),
  );
}
