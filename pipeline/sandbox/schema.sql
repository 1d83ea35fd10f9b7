-- State of the simulated platform. All times are microseconds UTC.
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS account (
    number INTEGER PRIMARY KEY, appid TEXT NOT NULL UNIQUE, facts TEXT NOT NULL
);

-- dies < expires: overtaken by a later token of the same road.
CREATE TABLE IF NOT EXISTS token (
    token TEXT PRIMARY KEY, appid TEXT NOT NULL, road TEXT NOT NULL,
    issued INTEGER NOT NULL, expires INTEGER NOT NULL, dies INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS token_road ON token (appid, road, issued);

-- How often a call was made on one Beijing day (or in one month, for clear_quota).
CREATE TABLE IF NOT EXISTS tally (
    appid TEXT NOT NULL, path TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL,
    PRIMARY KEY (appid, path, day)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS bytes (sha TEXT PRIMARY KEY, content BLOB NOT NULL);

-- What http://mmbiz.qpic.cn/<key>/0 shows.
CREATE TABLE IF NOT EXISTS picture (key TEXT PRIMARY KEY, sha TEXT NOT NULL, mime TEXT NOT NULL);

-- expires is NULL for permanent material.
CREATE TABLE IF NOT EXISTS media (
    number INTEGER PRIMARY KEY, media_id TEXT NOT NULL UNIQUE, appid TEXT NOT NULL,
    kind TEXT NOT NULL, name TEXT NOT NULL, sha TEXT NOT NULL, mime TEXT NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL, url TEXT NOT NULL, about TEXT NOT NULL,
    created INTEGER NOT NULL, expires INTEGER
);
CREATE INDEX IF NOT EXISTS media_kind ON media (appid, kind, number);

CREATE TABLE IF NOT EXISTS draft (
    number INTEGER PRIMARY KEY AUTOINCREMENT, media_id TEXT NOT NULL UNIQUE, appid TEXT NOT NULL,
    articles TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS draft_box ON draft (appid, updated);

-- One submission. road: publish | mass. hand: api | console. due is NULL while an administrator
-- has to confirm. state: running | done | failed | deleted. code: publish_status, or n of err(n).
CREATE TABLE IF NOT EXISTS job (
    number INTEGER PRIMARY KEY AUTOINCREMENT, appid TEXT NOT NULL, road TEXT NOT NULL,
    hand TEXT NOT NULL, media_id TEXT NOT NULL, articles TEXT NOT NULL, reach REAL NOT NULL,
    key TEXT, tried INTEGER, submitted INTEGER NOT NULL, due INTEGER, state TEXT NOT NULL,
    code INTEGER NOT NULL, fail_idx TEXT NOT NULL, article_id TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS job_open ON job (state, due);
CREATE INDEX IF NOT EXISTS job_key ON job (appid, key);
CREATE INDEX IF NOT EXISTS job_day ON job (appid, road, submitted);

-- deleted: 0, or the moment of it.
CREATE TABLE IF NOT EXISTS publication (
    job INTEGER NOT NULL, idx INTEGER NOT NULL, appid TEXT NOT NULL, road TEXT NOT NULL,
    hand TEXT NOT NULL, at INTEGER NOT NULL, reach REAL NOT NULL, title TEXT NOT NULL,
    url TEXT NOT NULL, article TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (job, idx)
);
CREATE INDEX IF NOT EXISTS publication_day ON publication (appid, at);

-- Whether people may comment, and up to when their comments were entered; without a row the
-- article itself says it.
CREATE TABLE IF NOT EXISTS comments (
    job INTEGER NOT NULL, idx INTEGER NOT NULL, opened INTEGER NOT NULL, upto INTEGER NOT NULL,
    PRIMARY KEY (job, idx)
);

-- removed: '' | account | reader. number is the user_comment_id.
CREATE TABLE IF NOT EXISTS comment (
    number INTEGER PRIMARY KEY AUTOINCREMENT, job INTEGER NOT NULL, idx INTEGER NOT NULL,
    at INTEGER NOT NULL, openid TEXT NOT NULL, content TEXT NOT NULL,
    elected INTEGER NOT NULL DEFAULT 0, removed TEXT NOT NULL DEFAULT '',
    reply TEXT NOT NULL DEFAULT '', replied INTEGER
);
CREATE INDEX IF NOT EXISTS comment_article ON comment (job, idx, at);

-- How fast an account's mass sends go out.
CREATE TABLE IF NOT EXISTS speed (appid TEXT PRIMARY KEY, speed INTEGER NOT NULL);

CREATE TABLE IF NOT EXISTS fault (number INTEGER PRIMARY KEY, rule TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS verdict (number INTEGER PRIMARY KEY, script TEXT NOT NULL);

-- Refused calls, for openapi/rid/get.
CREATE TABLE IF NOT EXISTS refusal (
    rid TEXT PRIMARY KEY, appid TEXT NOT NULL, at INTEGER NOT NULL, facts TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS refusal_at ON refusal (at);

-- Events on their way to a callback URL.
CREATE TABLE IF NOT EXISTS event (
    number INTEGER PRIMARY KEY AUTOINCREMENT, appid TEXT NOT NULL, xml TEXT NOT NULL,
    tries INTEGER NOT NULL
);
