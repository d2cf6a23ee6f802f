-- What a story had before this database began is in its tally and, so that it can be counted again, here. A database begins once: with the snapshot
-- that the paper then has, or without one. One that has counted already has begun.

CREATE TABLE base (
  story TEXT PRIMARY KEY,
  "like" INTEGER NOT NULL DEFAULT 0 CHECK ("like" >= 0),
  love INTEGER NOT NULL DEFAULT 0 CHECK (love >= 0),
  haha INTEGER NOT NULL DEFAULT 0 CHECK (haha >= 0),
  wow INTEGER NOT NULL DEFAULT 0 CHECK (wow >= 0),
  sad INTEGER NOT NULL DEFAULT 0 CHECK (sad >= 0),
  angry INTEGER NOT NULL DEFAULT 0 CHECK (angry >= 0)
) WITHOUT ROWID;

CREATE TABLE origin (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  begun INTEGER
);

INSERT INTO origin (one, id, begun) SELECT 1, lower(hex(randomblob(16))), CASE WHEN EXISTS (SELECT 1 FROM tally) THEN 0 END;

CREATE INDEX choice_crowd ON choice (at) WHERE visitor >= '~' AND reaction IS NOT NULL;
