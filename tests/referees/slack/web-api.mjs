// Slack's own Web API client goes through every method of the loopback Slack: node web-api.mjs BASE_URL
import assert from 'node:assert/strict';
import { LogLevel, WebClient } from '@slack/web-api';

const base = process.argv[2];
const slackApiUrl = `${base}api/`;
const quick = { retries: 3, minTimeout: 1, maxTimeout: 5 };
const options = { slackApiUrl, logLevel: LogLevel.ERROR, logger: silent(), retryConfig: quick };
const slack = new WebClient('xoxb-loopback', options);

await step('auth.test', async () => {
  const me = await slack.auth.test();
  assert.equal(me.team_id, 'T0001');
  assert.equal(me.user_id, 'U0BOT');
  assert.ok(me.response_metadata.scopes.includes('chat:write'));
});

await step('tokens', async () => {
  await refused('not_authed', new WebClient(undefined, options).auth.test());
  await refused('invalid_auth', new WebClient('xoxb-wrong', options).auth.test());
  await refused('not_allowed_token_type', new WebClient('xapp-1-A0APP-loopback', options).auth.test());
});

const channel = 'C0001';
let ts;

await step('chat.postMessage', async () => {
  const posted = await slack.chat.postMessage({
    channel,
    text: 'One &amp; two',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: '*One* &amp; two' } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: '1' }] },
    ],
    metadata: { event_type: 'answer', event_payload: { id: '42' } },
    unfurl_links: false,
    unfurl_media: false,
  });
  ts = posted.ts;
  assert.match(ts, /^\d+\.\d{6}$/);
  assert.equal(posted.message.bot_id, 'B0BOT');
  assert.ok(posted.message.blocks[0].block_id);
});

await step('chat.postMessage refusals', async () => {
  await refused('channel_not_found', slack.chat.postMessage({ channel: 'C9999', text: 'x' }));
  await refused('not_in_channel', slack.chat.postMessage({ channel: 'C0002', text: 'x' }));
  await refused('no_text', slack.chat.postMessage({ channel }));
  const long = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } };
  const error = await refused('invalid_blocks', slack.chat.postMessage({ channel, text: 'x', blocks: [long] }));
  assert.deepEqual(error.data.response_metadata.messages, ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]']);
  const full = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3000) } };
  await refused('msg_blocks_too_long', slack.chat.postMessage({ channel, text: 'x', blocks: [full, full, full, full, full] }));
});

await step('read-back with metadata and pages', async () => {
  const reply = await slack.chat.postMessage({ channel, thread_ts: ts, text: 'reply', metadata: { event_type: 'answer', event_payload: { id: '43' } } });
  const plain = await slack.conversations.replies({ channel, ts });
  assert.equal(plain.messages.length, 2);
  assert.equal(plain.messages[0].reply_count, 1);
  assert.equal(plain.messages[0].metadata, undefined);
  const all = await slack.conversations.replies({ channel, ts, include_all_metadata: true });
  assert.equal(all.messages[1].metadata.event_payload.id, '43');
  assert.equal(all.messages[1].parent_user_id, 'U0BOT');
  const newer = await slack.conversations.replies({ channel, ts, oldest: ts });
  assert.equal(newer.messages.at(-1).ts, reply.ts);

  const pages = [];
  for await (const page of slack.paginate('conversations.replies', { channel, ts, limit: 1 })) {
    pages.push(page.messages[0].ts);
  }
  assert.deepEqual(pages, [ts, reply.ts]);

  const history = await slack.conversations.history({ channel, limit: 10, include_all_metadata: true });
  assert.equal(history.messages[0].ts, ts);
  assert.equal(history.messages[0].metadata.event_payload.id, '42');
});

await step('chat.update and chat.delete', async () => {
  const updated = await slack.chat.update({ channel, ts, text: 'changed', blocks: [] });
  assert.equal(updated.text, 'changed');
  await refused('message_not_found', slack.chat.update({ channel, ts: '1.000000', text: 'x' }));
  await refused('cant_update_message', slack.chat.update({ channel, ts: process.argv[3], text: 'x' }));
  await refused('msg_too_long', slack.chat.update({ channel, ts, text: 'x'.repeat(4001) }));
  const gone = await slack.chat.postMessage({ channel: 'U0UMA', text: 'a direct message' });
  assert.equal(gone.channel[0], 'D');
  await slack.chat.delete({ channel: gone.channel, ts: gone.ts });
  await refused('message_not_found', slack.chat.delete({ channel: gone.channel, ts: gone.ts }));
});

await step('chat.postEphemeral', async () => {
  const posted = await slack.chat.postEphemeral({ channel: 'U0UMA', user: 'U0UMA', text: 'only you' });
  assert.ok(posted.message_ts);
  await refused('user_not_found', slack.chat.postEphemeral({ channel: 'U0UMA', user: 'U9999', text: 'x' }));
});

await step('a stream, with the helper', async () => {
  const streamer = slack.chatStream({ channel, thread_ts: ts, recipient_team_id: 'T0001', recipient_user_id: 'U0UMA', buffer_size: 4 });
  await streamer.append({ markdown_text: '**A sentence.** ' });
  await streamer.append({ markdown_text: 'Another one.' });
  await refused('streaming_state_conflict', slack.chat.update({ channel, ts: streamer.ts, text: 'x' }));
  const stopped = await streamer.stop({
    blocks: [{
      type: 'context_actions',
      elements: [{
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: { type: 'plain_text', text: 'Good' }, value: 'up' },
        negative_button: { text: { type: 'plain_text', text: 'Bad' }, value: 'down' },
      }],
    }],
    metadata: { event_type: 'answer', event_payload: { id: '44' } },
  });
  assert.equal(stopped.message.text, '**A sentence.** Another one.');
  await refused('message_not_in_streaming_state', slack.chat.appendStream({ channel, ts: streamer.ts, markdown_text: 'x' }));
  await refused('message_not_in_streaming_state', slack.chat.stopStream({ channel, ts: streamer.ts }));
});

await step('streams that cannot start', async () => {
  await refused('invalid_arguments', slack.chat.startStream({ channel }));
  await refused('missing_recipient_team_id', slack.chat.startStream({ channel, thread_ts: ts }));
  await refused('missing_recipient_user_id', slack.chat.startStream({ channel, thread_ts: ts, recipient_team_id: 'T0001' }));
  await refused('msg_too_long', slack.chat.startStream({ channel, thread_ts: ts, recipient_team_id: 'T0001', recipient_user_id: 'U0UMA', markdown_text: 'x'.repeat(12001) }));
});

await step('conversations.info, users.info, user groups', async () => {
  const info = await slack.conversations.info({ channel, include_num_members: true });
  assert.equal(info.channel.name, 'general');
  assert.equal(info.channel.is_member, true);
  assert.equal((await slack.users.info({ user: 'U0MO' })).user.is_admin, true);
  await refused('user_not_found', slack.users.info({ user: 'U9999' }));
  assert.equal((await slack.usergroups.list({ include_users: true })).usergroups[0].users[0], 'U0MO');
  assert.deepEqual((await slack.usergroups.users.list({ usergroup: 'S0001' })).users, ['U0MO']);
  await refused('no_such_subteam', slack.usergroups.users.list({ usergroup: 'S9999' }));
});

await step('views', async () => {
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Welcome' } }];
  const home = await slack.views.publish({ user_id: 'U0UMA', view: { type: 'home', blocks } });
  assert.equal(home.view.type, 'home');
  const again = await slack.views.publish({ user_id: 'U0UMA', view: { type: 'home', blocks }, hash: home.view.hash });
  assert.equal(again.view.id, home.view.id);
  await refused('hash_conflict', slack.views.publish({ user_id: 'U0UMA', view: { type: 'home', blocks }, hash: home.view.hash }));
  await refused('invalid_trigger_id', slack.views.open({ trigger_id: '1.2.abc', view: { type: 'modal', title: { type: 'plain_text', text: 'Add' }, blocks } }));
  await refused('not_found', slack.views.update({ view_id: 'V9999', view: { type: 'modal', title: { type: 'plain_text', text: 'Add' }, blocks } }));
  await refused('invalid_arguments', slack.views.publish({ user_id: 'U0UMA', view: { type: 'home', blocks: [{ type: 'markdown', text: 'x' }] } }));
});

await step('assistant threads', async () => {
  await slack.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status: 'is looking it up', loading_messages: ['Reading', 'Checking'] });
  await slack.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status: '' });
  await slack.assistant.threads.setSuggestedPrompts({ channel_id: channel, thread_ts: ts, prompts: [{ title: 'Ask', message: 'How many?' }] });
  await slack.assistant.threads.setTitle({ channel_id: channel, thread_ts: ts, title: 'A question' });
  await refused('invalid_thread_ts', slack.assistant.threads.setTitle({ channel_id: channel, thread_ts: '1.000000', title: 'x' }));
});

await step('files', async () => {
  const { file } = await slack.files.info({ file: 'F0001' });
  assert.equal(file.name, 'survey.txt');
  const download = await fetch(file.url_private_download, { headers: { Authorization: 'Bearer xoxb-loopback' } });
  assert.equal(await download.text(), 'The text of a survey.');
  assert.match((await fetch(file.url_private_download)).headers.get('content-type'), /text\/html/);
  await refused('file_not_found', slack.files.info({ file: 'F9999' }));
});

await step('OAuth', async () => {
  const page = `${base}oauth/v2/authorize?client_id=1000.2000&scope=chat:write,commands&state=s1&redirect_uri=${encodeURIComponent('https://bot.example/back')}`;
  const location = new URL((await fetch(page, { redirect: 'manual' })).headers.get('location'));
  assert.equal(location.searchParams.get('state'), 's1');
  const code = location.searchParams.get('code');
  const anyone = new WebClient(undefined, options);
  const arguments_ = { client_id: '1000.2000', client_secret: 'loopback-client-secret', code, redirect_uri: 'https://bot.example/back' };
  await refused('bad_client_secret', anyone.oauth.v2.access({ ...arguments_, client_secret: 'wrong' }));
  const access = await anyone.oauth.v2.access(arguments_);
  assert.equal(access.team.id, 'T0001');
  assert.equal(access.scope, 'chat:write,commands');
  await refused('invalid_code', anyone.oauth.v2.access(arguments_));

  const installed = new WebClient(access.access_token, options);
  const error = await refused('missing_scope', installed.users.info({ user: 'U0MO' }));
  assert.equal(error.data.needed, 'users:read');
  assert.equal((await installed.auth.revoke()).revoked, true);
  await refused('token_revoked', installed.auth.test());
});

await step('apps.connections.open', async () => {
  const opened = await new WebClient('xapp-1-A0APP-loopback', options).apps.connections.open({});
  assert.match(opened.url, /^ws:\/\/127\.0\.0\.1:\d+\/link/);
  await refused('not_allowed_token_type', slack.apps.connections.open({}));
});

await step('rate limits', async () => {
  const waits = [];
  slack.on('rate_limited', (seconds) => waits.push(seconds));
  const posted = [];
  for (let n = 0; n < 5; n++) {
    posted.push((await slack.chat.postMessage({ channel: 'C0003', text: `${n}` })).ts);
  }
  assert.equal(new Set(posted).size, 5);
  assert.ok(waits.length > 0 && waits.every((seconds) => seconds === 1), `waited ${waits}`);
});

await step('an unknown method', async () => {
  await refused('unknown_method', slack.apiCall('chat.shout', {}));
});

console.log('web-api: everything as it should be');

async function step(name, run) {
  try {
    await run();
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    process.exit(1);
  }
}

async function refused(code, promise) {
  const error = await promise.then(() => undefined, (reason) => reason);
  assert.ok(error, `expected ${code}, but it was accepted`);
  assert.equal(error.data?.error, code, error.message);
  return error;
}

function silent() {
  const nothing = () => {};
  return { debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, getLevel: () => LogLevel.ERROR, setName: nothing };
}
