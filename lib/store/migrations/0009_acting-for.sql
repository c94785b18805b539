CREATE TABLE "acting_check" (
	"session_id_hash" text NOT NULL,
	"role" text NOT NULL,
	"sealed" text NOT NULL,
	"verified_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "acting_check_session_id_hash_role_pk" PRIMARY KEY("session_id_hash","role")
);
--> statement-breakpoint
CREATE TABLE "known_role" (
	"role" text PRIMARY KEY NOT NULL,
	"performer" text NOT NULL,
	"patient" text NOT NULL,
	"sealed" text NOT NULL,
	"standing" text NOT NULL,
	"heard_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_line" ADD COLUMN "acted_by" text;--> statement-breakpoint
ALTER TABLE "acting_check" ADD CONSTRAINT "acting_check_session_id_hash_session_id_hash_fk" FOREIGN KEY ("session_id_hash") REFERENCES "public"."session"("id_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acting_check_role" ON "acting_check" USING btree ("role");--> statement-breakpoint
CREATE INDEX "known_role_performer" ON "known_role" USING btree ("performer");--> statement-breakpoint
CREATE INDEX "known_role_patient" ON "known_role" USING btree ("patient");--> statement-breakpoint
CREATE INDEX "audit_line_acted_by" ON "audit_line" USING btree ("acted_by","id") WHERE "audit_line"."acted_by" IS NOT NULL;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "acting_check", "known_role" TO front_door_app;
