CREATE TABLE "one_time_key" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"outcome" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "own_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"sealed" text NOT NULL,
	"version" integer NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "one_time_key_expires_at" ON "one_time_key" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "own_entry_owner" ON "own_entry" USING btree ("owner","added_at");
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "own_entry" TO front_door_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "one_time_key" TO front_door_app;
