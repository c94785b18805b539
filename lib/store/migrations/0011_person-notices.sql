CREATE TABLE "person_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"once" text NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"texted" text,
	"tried_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "person_notice_once" ON "person_notice" USING btree ("once");--> statement-breakpoint
CREATE INDEX "person_notice_owner" ON "person_notice" USING btree ("owner","at");--> statement-breakpoint
CREATE INDEX "person_notice_about" ON "person_notice" USING btree ("about","kind");--> statement-breakpoint
CREATE INDEX "person_notice_waiting" ON "person_notice" USING btree ("at") WHERE "person_notice"."texted" = 'waiting';--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "person_notice" TO front_door_app;
