CREATE TABLE "audit_head" (
	"shard" integer PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"line_id" bigint NOT NULL,
	"hash" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_line" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_line_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"shard" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"health_at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"subject" text NOT NULL,
	"relation" text NOT NULL,
	"action" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"look" boolean NOT NULL,
	"correlation_id" text NOT NULL,
	"session_ref" text NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"line_id" bigint PRIMARY KEY NOT NULL,
	"shard" integer NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seen" (
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"item" text NOT NULL,
	"version" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seen_person_kind_item_pk" PRIMARY KEY("person","kind","item")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"actor" text NOT NULL,
	"person" text NOT NULL,
	"identity_level" text NOT NULL,
	"vot" text NOT NULL,
	"auth_time" timestamp (3) with time zone NOT NULL,
	"shared_device" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"idle_limit_seconds" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "session_tokens" (
	"session_id_hash" text PRIMARY KEY NOT NULL,
	"nhs_login" text NOT NULL,
	"platform" text
);
--> statement-breakpoint
ALTER TABLE "session_tokens" ADD CONSTRAINT "session_tokens_session_id_hash_session_id_hash_fk" FOREIGN KEY ("session_id_hash") REFERENCES "public"."session"("id_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_line_once" ON "audit_line" USING btree ("correlation_id","actor","subject","action","decision","look");--> statement-breakpoint
CREATE INDEX "audit_line_subject" ON "audit_line" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_line_shard" ON "audit_line" USING btree ("shard","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seal_position" ON "audit_seal" USING btree ("shard","position");--> statement-breakpoint
CREATE INDEX "draft_expires_at" ON "draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "session_actor" ON "session" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "session_ends_at" ON "session" USING btree ("ends_at");