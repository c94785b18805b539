import { verifyAudit } from "#lib/jobs/verify-audit.ts";
import { openDatabase } from "#lib/store/database.ts";

/**
 * Checks the audit trail: `npm run audit:verify`. Reads MIGRATION_DATABASE_URL (default: DATABASE_URL), AUDIT_KEY
 * and AUDIT_HEAD_FILE; exits with 1 on any fault and with 2 when it cannot be checked.
 */
const databaseUrl = process.env["MIGRATION_DATABASE_URL"] ?? process.env["DATABASE_URL"];
const auditKey = process.env["AUDIT_KEY"];
if (databaseUrl === undefined || auditKey === undefined) {
  console.error("The audit trail cannot be checked: DATABASE_URL and AUDIT_KEY are needed.");
  process.exit(2);
}
const { db, close } = openDatabase(databaseUrl, 1);
try {
  const report = await verifyAudit(db, { auditKey, headFile: process.env["AUDIT_HEAD_FILE"] });
  for (const { shard, lineId, fault } of report.faults)
    console.error(`Chain ${shard}${lineId === null ? "" : `, line ${lineId}`}: ${fault}.`);
  console.log(`${report.checked} audit lines checked, ${report.faults.length} faults.`);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`The audit trail cannot be checked: ${error instanceof Error ? error.message : "unknown"}`);
  process.exitCode = 2;
} finally {
  await close();
}
