-- The web process connects as this role. It may add to the audit trail and read it, and nothing else.
-- Roles belong to the whole server: another database of it may have made this one already, or be making it now.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'front_door_app') THEN
    CREATE ROLE front_door_app LOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO front_door_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "session", "session_tokens", "draft", "seen" TO front_door_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "audit_line" TO front_door_app;
