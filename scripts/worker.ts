import contactPreferences from "#content/words/en/contact-preferences.json" with { type: "json" };
import notices from "#content/words/en/notices.json" with { type: "json" };
import push from "#content/words/en/push.json" with { type: "json" };
import { env } from "#lib/env.ts";
import { runJobs } from "#lib/jobs/run-jobs.ts";

/**
 * The worker: `node --conditions=react-server scripts/worker.ts`. Connects as WORKER_DATABASE_URL (default:
 * MIGRATION_DATABASE_URL, then DATABASE_URL), because sealing the audit trail is not for the web process's role.
 */
try {
  const { DATABASE_URL, AUDIT_KEY, AUDIT_HEAD_FILE } = env();
  const databaseUrl =
    process.env["WORKER_DATABASE_URL"] ?? process.env["MIGRATION_DATABASE_URL"] ?? DATABASE_URL;
  const jobs = await runJobs(databaseUrl, {
    keeping: { auditKey: AUDIT_KEY, headFile: AUDIT_HEAD_FILE },
    texts: notices.text,
    topicTexts: contactPreferences.told,
    unreadText: push.unread.told,
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    jobs.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  console.log("worker ready");
} catch (error) {
  console.error(`The worker cannot start: ${error instanceof Error ? error.message : "unknown"}`);
  process.exit(1);
}
