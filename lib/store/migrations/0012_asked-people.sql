CREATE TABLE "asked_person" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"asker" text NOT NULL,
	"asked" text NOT NULL,
	"role" text,
	"sealed" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "asked_person_asker" ON "asked_person" USING btree ("asker");--> statement-breakpoint
CREATE INDEX "asked_person_asked" ON "asked_person" USING btree ("asked");--> statement-breakpoint
CREATE INDEX "asked_person_role" ON "asked_person" USING btree ("role");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "asked_person" TO front_door_app;
