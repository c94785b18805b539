import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { env } from "#lib/env.ts";
import { me } from "#lib/paths.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { sealAudit, type AuditKeeping } from "./seal-audit.ts";
import { verifyAudit } from "./verify-audit.ts";

let store: TestDatabase;
let owner: OpenDatabase;
let sql: Client;
let application: Client;
let keeping: AuditKeeping;
let sessionId: string;

beforeAll(async () => {
  store = await openTestDatabase();
  owner = openDatabase(store.ownerUrl, 2);
  sql = new Client({ connectionString: store.ownerUrl });
  application = new Client({ connectionString: env().DATABASE_URL });
  await Promise.all([sql.connect(), application.connect()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([sql.end(), application.end(), owner.close()]);
  await store.close();
});

/** Six looks of one person, so all in one chain, sealed, with a copy of the head. */
beforeEach(async () => {
  await sql.query("TRUNCATE audit_line, audit_seal, audit_head RESTART IDENTITY");
  const headFile = join(mkdtempSync(join(tmpdir(), "front-door-head-")), "head.json");
  keeping = { auditKey: env().AUDIT_KEY, headFile };
  sessionId = await signIn();
  for (let looks = 0; looks < 6; looks += 1) await requirePermit(visitOf(sessionId), "profile:read", me);
  expect(await sealAudit(owner.db, keeping)).toBe(6);
});

const faults = async () => (await verifyAudit(owner.db, keeping)).faults.map(({ fault }) => fault);

test("an untouched trail holds, sealed or not yet, and sealing again seals nothing twice", async () => {
  expect(await verifyAudit(owner.db, keeping)).toEqual({ checked: 6, faults: [] });
  await requirePermit(visitOf(sessionId), "profile:read", me);
  expect(await verifyAudit(owner.db, keeping)).toEqual({ checked: 7, faults: [] });
  expect(await sealAudit(owner.db, keeping)).toBe(1);
  expect(await sealAudit(owner.db, keeping)).toBe(0);
  expect(await verifyAudit(owner.db, keeping)).toEqual({ checked: 7, faults: [] });
});

test.each([
  "actor = 'x'",
  "subject = 'x'",
  "action = 'test-results:read'",
  "decision = 'refused'",
  "reason = 'x'",
  "look = false",
  "at = at + interval '1 millisecond'",
  "health_at = health_at - interval '1 day'",
  "correlation_id = 'x'",
  "session_ref = 'x'",
  "mac = 'x'",
])("one changed word is found: %s", async (change) => {
  await sql.query(`UPDATE audit_line SET ${change} WHERE id = 3`);
  expect(await faults()).toContain("changed");
});

test("every column of a line is protected", async () => {
  const { rows } = await sql.query<{ column_name: string }>(
    "SELECT column_name FROM information_schema.columns WHERE table_name = 'audit_line' ORDER BY 1",
  );
  const covered =
    "acted_by action actor at correlation_id decision health_at id look mac reason relation session_ref shard subject";
  expect(rows.map((row) => row.column_name).join(" ")).toBe(covered);
});

test("a line taken from the middle is found, with or without its seal", async () => {
  await sql.query("DELETE FROM audit_line WHERE id = 3");
  expect(await faults()).toContain("deleted");
  await sql.query("DELETE FROM audit_seal WHERE line_id = 3");
  expect(await faults()).toContain("deleted");
});

test("two lines that change places are found", async () => {
  await sql.query(
    "UPDATE audit_seal SET line_id = CASE line_id WHEN 2 THEN -1 ELSE -2 END WHERE line_id IN (2, 3)",
  );
  await sql.query("UPDATE audit_seal SET line_id = CASE line_id WHEN -1 THEN 3 ELSE 2 END WHERE line_id < 0");
  expect((await faults()).length).toBeGreaterThan(0);
});

test("a line that slips in among the sealed ones is found", async () => {
  await sql.query(
    `INSERT INTO audit_line OVERRIDING SYSTEM VALUE
     SELECT 0, shard, at, health_at, actor, subject, relation, action, decision, reason, look, 'other', session_ref, mac
     FROM audit_line WHERE id = 1`,
  );
  expect(await faults()).toContain("added");
});

test("a cut tail is found, even when the head in the table is rolled back to fit", async () => {
  await sql.query("DELETE FROM audit_line WHERE id > 4");
  expect((await faults()).length).toBeGreaterThan(0);
  const signed = readFileSync(String(keeping.headFile), "utf8");
  await sql.query("TRUNCATE audit_line, audit_seal, audit_head RESTART IDENTITY");
  for (let looks = 0; looks < 4; looks += 1) await requirePermit(visitOf(sessionId), "profile:read", me);
  await sealAudit(owner.db, keeping);
  writeFileSync(String(keeping.headFile), signed);
  expect((await faults()).length).toBeGreaterThan(0);
});

test("an emptied trail is found by the copy of the head", async () => {
  await sql.query("TRUNCATE audit_line, audit_seal, audit_head");
  expect(await faults()).toContain("cut-tail");
});

test("a head signed by anybody else, and a missing copy, are found", async () => {
  await sql.query("UPDATE audit_head SET signature = 'x'");
  expect(await faults()).toContain("head-changed");
  writeFileSync(String(keeping.headFile), "");
  expect(await faults()).toContain("head-missing");
});

test("a copy that is a moment behind the table is no fault", async () => {
  const before = readFileSync(String(keeping.headFile), "utf8");
  await requirePermit(visitOf(sessionId), "profile:read", me);
  await sealAudit(owner.db, keeping);
  writeFileSync(String(keeping.headFile), before);
  expect(await faults()).toEqual([]);
});

test("a line still being written is waited for, and sealing gives way when it takes long", async () => {
  await application.query("BEGIN");
  await application.query(
    `INSERT INTO audit_line (shard, at, health_at, actor, subject, relation, action, decision, look, correlation_id, session_ref, mac)
     VALUES (0, now(), now(), 'a', 's', 'self', 'x', 'allowed', true, 'c', 'r', 'm')`,
  );
  await expect(sealAudit(owner.db, keeping)).rejects.toThrow();
  await application.query("ROLLBACK");
  expect(await sealAudit(owner.db, keeping)).toBe(0);
});

test("the web process can neither change nor delete a line, nor touch the seals", async () => {
  for (const forbidden of [
    "UPDATE audit_line SET look = false",
    "DELETE FROM audit_line",
    "TRUNCATE audit_line",
    "DROP TABLE audit_line",
    "SELECT * FROM audit_seal",
    "UPDATE audit_head SET position = 0",
    "CREATE TABLE mine (id int)",
  ])
    await expect(application.query(forbidden), forbidden).rejects.toThrow(/permission denied|must be owner/);
  expect((await application.query("SELECT count(*)::int AS lines FROM audit_line")).rows).toEqual([
    { lines: 6 },
  ]);
});

test("`npm run audit:verify` says how many lines it checked, and fails when one row is changed", async () => {
  const run = promisify(execFile);
  const environment = {
    ...process.env,
    MIGRATION_DATABASE_URL: store.ownerUrl,
    AUDIT_HEAD_FILE: String(keeping.headFile),
  };
  const verify = () =>
    run(process.execPath, ["--conditions=react-server", "scripts/verify-audit.ts"], { env: environment });
  expect((await verify()).stdout).toBe("6 audit lines checked, 0 faults.\n");
  await sql.query("UPDATE audit_line SET look = false WHERE id = 5");
  await expect(verify()).rejects.toMatchObject({ code: 1, stdout: "4 audit lines checked, 1 faults.\n" });
});
