CREATE TABLE "cancel_link" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"about" text NOT NULL,
	"sealed" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"owner" text NOT NULL,
	"name" text NOT NULL,
	"sealed" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "preference_owner_name_pk" PRIMARY KEY("owner","name")
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"about" text NOT NULL,
	"sealed" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"came_at" timestamp (3) with time zone,
	"answer" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "slot_alert" (
	"id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"surgery" text NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"found_at" timestamp (3) with time zone,
	"found" text
);
--> statement-breakpoint
CREATE TABLE "started_questionnaire" (
	"owner" text NOT NULL,
	"about" text NOT NULL,
	"sealed" text NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "started_questionnaire_owner_about_pk" PRIMARY KEY("owner","about")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "cancel_link_about" ON "cancel_link" USING btree ("owner","about");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_once" ON "reminder" USING btree ("owner","about","due_at");--> statement-breakpoint
CREATE INDEX "reminder_due" ON "reminder" USING btree ("due_at") WHERE "reminder"."came_at" IS NULL;--> statement-breakpoint
CREATE INDEX "reminder_owner" ON "reminder" USING btree ("owner","came_at");--> statement-breakpoint
CREATE INDEX "slot_alert_owner" ON "slot_alert" USING btree ("owner");--> statement-breakpoint
CREATE INDEX "slot_alert_surgery" ON "slot_alert" USING btree ("surgery");
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "preference" TO front_door_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "reminder" TO front_door_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "slot_alert" TO front_door_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "started_questionnaire" TO front_door_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "cancel_link" TO front_door_app;
