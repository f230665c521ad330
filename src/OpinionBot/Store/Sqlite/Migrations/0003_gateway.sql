-- When the bot identified itself to Discord's gateway, in milliseconds since 1970 UTC.
CREATE TABLE gateway_identify (at INTEGER NOT NULL);
CREATE INDEX gateway_identify_at ON gateway_identify (at);
