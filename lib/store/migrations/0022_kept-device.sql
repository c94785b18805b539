-- What browsers keep of people's records: enough to end it from elsewhere, and nothing of what it is.
CREATE TABLE "kept_device" (
  "id_hash" text PRIMARY KEY NOT NULL,
  "owner" text NOT NULL,
  "made_at" timestamp (3) with time zone NOT NULL,
  "ended_at" timestamp (3) with time zone
);--> statement-breakpoint
CREATE INDEX "kept_device_owner" ON "kept_device" USING btree ("owner");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "kept_device" TO front_door_app;
