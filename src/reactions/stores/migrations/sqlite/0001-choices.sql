-- One row for each story and visitor; counters and log follow by triggers, so that no transaction can hold the one without the other.
-- Statements are parted by empty lines.

CREATE TABLE choice (
  story TEXT NOT NULL,
  visitor TEXT NOT NULL,
  reaction TEXT CHECK (reaction IN ('like', 'love', 'haha', 'wow', 'sad', 'angry')),
  at INTEGER NOT NULL,
  PRIMARY KEY (story, visitor)
) WITHOUT ROWID;

CREATE TABLE tally (
  story TEXT PRIMARY KEY,
  "like" INTEGER NOT NULL DEFAULT 0 CHECK ("like" >= 0),
  love INTEGER NOT NULL DEFAULT 0 CHECK (love >= 0),
  haha INTEGER NOT NULL DEFAULT 0 CHECK (haha >= 0),
  wow INTEGER NOT NULL DEFAULT 0 CHECK (wow >= 0),
  sad INTEGER NOT NULL DEFAULT 0 CHECK (sad >= 0),
  angry INTEGER NOT NULL DEFAULT 0 CHECK (angry >= 0),
  frozen TEXT
) WITHOUT ROWID;

CREATE TABLE change (
  number INTEGER PRIMARY KEY,
  story TEXT NOT NULL,
  visitor TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  at INTEGER NOT NULL
);

CREATE INDEX change_story ON change (story, at);

CREATE INDEX change_at ON change (at);

CREATE TRIGGER choice_made AFTER INSERT ON choice BEGIN
  INSERT INTO tally (story) VALUES (new.story) ON CONFLICT (story) DO NOTHING;
  UPDATE tally SET
    "like" = "like" + (new.reaction IS 'like'),
    love = love + (new.reaction IS 'love'),
    haha = haha + (new.reaction IS 'haha'),
    wow = wow + (new.reaction IS 'wow'),
    sad = sad + (new.reaction IS 'sad'),
    angry = angry + (new.reaction IS 'angry')
  WHERE story = new.story;
  INSERT INTO change (story, visitor, "before", "after", at) VALUES (new.story, new.visitor, NULL, new.reaction, new.at);
END;

CREATE TRIGGER choice_changed AFTER UPDATE OF reaction ON choice WHEN old.reaction IS NOT new.reaction BEGIN
  UPDATE tally SET
    "like" = "like" + (new.reaction IS 'like') - (old.reaction IS 'like'),
    love = love + (new.reaction IS 'love') - (old.reaction IS 'love'),
    haha = haha + (new.reaction IS 'haha') - (old.reaction IS 'haha'),
    wow = wow + (new.reaction IS 'wow') - (old.reaction IS 'wow'),
    sad = sad + (new.reaction IS 'sad') - (old.reaction IS 'sad'),
    angry = angry + (new.reaction IS 'angry') - (old.reaction IS 'angry')
  WHERE story = new.story;
  INSERT INTO change (story, visitor, "before", "after", at) VALUES (new.story, new.visitor, old.reaction, new.reaction, new.at);
END;
