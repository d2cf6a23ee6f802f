-- One row for each story and visitor; counters and log follow by triggers, so that no transaction can hold the one without the other.
-- A tally is one row, and every transaction locks choices first and tallies after, both in order: no two can wait for each other.

CREATE TABLE choice (
  story text COLLATE "C" NOT NULL,
  visitor text COLLATE "C" NOT NULL,
  reaction text CHECK (reaction IN ('like', 'love', 'haha', 'wow', 'sad', 'angry')),
  at bigint NOT NULL,
  PRIMARY KEY (story, visitor)
);

CREATE TABLE tally (
  story text COLLATE "C" PRIMARY KEY,
  "like" integer NOT NULL DEFAULT 0 CHECK ("like" >= 0),
  love integer NOT NULL DEFAULT 0 CHECK (love >= 0),
  haha integer NOT NULL DEFAULT 0 CHECK (haha >= 0),
  wow integer NOT NULL DEFAULT 0 CHECK (wow >= 0),
  sad integer NOT NULL DEFAULT 0 CHECK (sad >= 0),
  angry integer NOT NULL DEFAULT 0 CHECK (angry >= 0),
  frozen text
);

CREATE TABLE change (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  story text NOT NULL,
  visitor text NOT NULL,
  "before" text,
  "after" text,
  at bigint NOT NULL
);

CREATE INDEX change_story ON change (story, at);

CREATE INDEX change_at ON change (at);

CREATE FUNCTION count_choice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE TG_OP WHEN 'UPDATE' THEN OLD.reaction END;
BEGIN
  INSERT INTO tally AS t (story, "like", love, haha, wow, sad, angry)
  VALUES (NEW.story, (NEW.reaction IS NOT DISTINCT FROM 'like')::int, (NEW.reaction IS NOT DISTINCT FROM 'love')::int, (NEW.reaction IS NOT DISTINCT FROM 'haha')::int,
    (NEW.reaction IS NOT DISTINCT FROM 'wow')::int, (NEW.reaction IS NOT DISTINCT FROM 'sad')::int, (NEW.reaction IS NOT DISTINCT FROM 'angry')::int)
  ON CONFLICT (story) DO UPDATE SET
    "like" = t."like" + excluded."like" - (was IS NOT DISTINCT FROM 'like')::int,
    love = t.love + excluded.love - (was IS NOT DISTINCT FROM 'love')::int,
    haha = t.haha + excluded.haha - (was IS NOT DISTINCT FROM 'haha')::int,
    wow = t.wow + excluded.wow - (was IS NOT DISTINCT FROM 'wow')::int,
    sad = t.sad + excluded.sad - (was IS NOT DISTINCT FROM 'sad')::int,
    angry = t.angry + excluded.angry - (was IS NOT DISTINCT FROM 'angry')::int;
  INSERT INTO change (story, visitor, "before", "after", at) VALUES (NEW.story, NEW.visitor, was, NEW.reaction, NEW.at);
  RETURN NULL;
END $$;

CREATE TRIGGER choice_made AFTER INSERT ON choice FOR EACH ROW EXECUTE FUNCTION count_choice();

CREATE TRIGGER choice_changed AFTER UPDATE OF reaction ON choice FOR EACH ROW WHEN (OLD.reaction IS DISTINCT FROM NEW.reaction) EXECUTE FUNCTION count_choice();
