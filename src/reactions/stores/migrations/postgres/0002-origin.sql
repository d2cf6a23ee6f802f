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
