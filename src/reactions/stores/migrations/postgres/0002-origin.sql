-- What a story had before this database began is in its tally and, so that it can be counted again, here. A database begins once: with the snapshot
-- that the paper then has, or without one. One that has counted already has begun.

CREATE TABLE base (
  story text COLLATE "C" PRIMARY KEY,
  "like" integer NOT NULL DEFAULT 0 CHECK ("like" >= 0),
  love integer NOT NULL DEFAULT 0 CHECK (love >= 0),
  haha integer NOT NULL DEFAULT 0 CHECK (haha >= 0),
  wow integer NOT NULL DEFAULT 0 CHECK (wow >= 0),
  sad integer NOT NULL DEFAULT 0 CHECK (sad >= 0),
  angry integer NOT NULL DEFAULT 0 CHECK (angry >= 0)
);

CREATE TABLE origin (
  one integer PRIMARY KEY CHECK (one = 1),
  id text NOT NULL,
  begun bigint
);

INSERT INTO origin (one, id, begun) SELECT 1, gen_random_uuid()::text, CASE WHEN EXISTS (SELECT 1 FROM tally) THEN 0 END;

CREATE INDEX choice_crowd ON choice (at) WHERE visitor >= '~' AND reaction IS NOT NULL;

-- A withdrawal of nothing is a row, so that it waits for a choice that is under way elsewhere; it counts and is logged as nothing.
CREATE OR REPLACE FUNCTION count_choice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := CASE TG_OP WHEN 'UPDATE' THEN OLD.reaction END;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.reaction IS NULL THEN
    RETURN NULL;
  END IF;
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
