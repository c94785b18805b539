import { migrateStore } from "#lib/store/migrate.ts";

/**
 * Brings the store up to date: `node --conditions=react-server scripts/migrate.ts`.
 * MIGRATION_DATABASE_URL is the owner's address (default: DATABASE_URL); DATABASE_URL is the web process's own.
 */
const applicationUrl = process.env["DATABASE_URL"];
if (applicationUrl === undefined || applicationUrl === "") {
  console.error("The store cannot be brought up to date: DATABASE_URL is missing.");
  process.exit(1);
}
try {
  await migrateStore(process.env["MIGRATION_DATABASE_URL"] ?? applicationUrl, applicationUrl);
} catch (error) {
  console.error(
    `The store cannot be brought up to date: ${error instanceof Error ? error.message : "unknown"}.`,
  );
  process.exit(1);
}
