// A small bot made with Slack's own framework, for the loopback Slack to talk to:
// node bolt.mjs BASE_URL http|socket
// It says when it listens, prints a line for everything it understood, and ends when its input does.
import bolt from '@slack/bolt';

const [base, mode] = process.argv.slice(2);
const clientOptions = { slackApiUrl: `${base}api/`, retryConfig: { retries: 3, minTimeout: 1, maxTimeout: 5 } };
const say = (line) => console.log(line);
const nothing = () => {};
const logger = { debug: nothing, info: nothing, warn: nothing, error: (...what) => console.error(...what), setLevel: nothing, getLevel: () => 'error', setName: nothing };

const installations = new Map();
const app = mode === 'socket'
  ? new bolt.App({ token: 'xoxb-loopback', appToken: 'xapp-1-A0APP-loopback', socketMode: true, clientOptions, logger })
  : new bolt.App({
    signingSecret: 'loopback-signing-secret',
    clientId: '1000.2000',
    clientSecret: 'loopback-client-secret',
    stateSecret: 'a state secret',
    scopes: ['app_mentions:read', 'assistant:write', 'channels:history', 'chat:write', 'commands', 'im:history', 'users:read'],
    endpoints: ['/slack/events', '/slack/commands', '/slack/interactivity'],
    installerOptions: { authorizationUrl: `${base}oauth/v2/authorize`, directInstall: true },
    installationStore: {
      storeInstallation: async (installation) => {
        installations.set(installation.team.id, installation);
        say(`installed ${installation.team.id}`);
      },
      fetchInstallation: async ({ teamId }) => installations.get(teamId),
      deleteInstallation: async ({ teamId }) => { installations.delete(teamId); },
    },
    clientOptions,
    logger,
  });

app.event('app_mention', async ({ event, client, body }) => {
  say(`mention ${event.user} ${event.channel} ${event.text} ${body.event_id.slice(0, 2)}`);
  const streamer = client.chatStream({ channel: event.channel, thread_ts: event.thread_ts ?? event.ts, recipient_team_id: body.team_id, recipient_user_id: event.user });
  await streamer.append({ markdown_text: 'Half of them.' });
  await streamer.stop({
    blocks: [{ type: 'actions', block_id: 'answer', elements: [{ type: 'button', action_id: 'evidence', text: { type: 'plain_text', text: 'Show evidence' }, value: 'F1' }] }],
  });
});

app.message(async ({ message, say: answer }) => {
  say(`message ${message.channel_type} ${message.subtype ?? 'plain'} ${message.files?.[0]?.name ?? message.text}`);
  if (message.channel_type === 'im' && !message.thread_ts) {
    await answer({ text: 'Heard.', thread_ts: message.ts });
  }
});

app.action('evidence', async ({ ack, action, body, respond }) => {
  await ack();
  say(`action ${action.action_id} ${action.value} ${body.container.type} ${body.message?.thread_ts ? 'in a thread' : ''}`);
  await respond({ text: 'The exact sentence.', response_type: 'ephemeral', replace_original: false });
});

app.command('/ask', async ({ ack, command, client }) => {
  await ack({ text: 'Looking it up.', response_type: 'ephemeral' });
  say(`command ${command.command} ${command.text} ${command.user_name}`);
  await client.views.open({
    trigger_id: command.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'add',
      title: { type: 'plain_text', text: 'Add an article' },
      submit: { type: 'plain_text', text: 'Add' },
      notify_on_close: true,
      blocks: [
        { type: 'input', block_id: 'text', label: { type: 'plain_text', text: 'Text' }, element: { type: 'plain_text_input', action_id: 'text', multiline: true } },
        { type: 'input', block_id: 'flags', optional: true, label: { type: 'plain_text', text: 'Options' }, element: { type: 'checkboxes', action_id: 'flags', options: [{ text: { type: 'plain_text', text: 'Approve' }, value: 'approve' }] } },
        { type: 'input', block_id: 'file', optional: true, label: { type: 'plain_text', text: 'File' }, element: { type: 'file_input', action_id: 'file', filetypes: ['pdf', 'text'], max_files: 1 } },
      ],
    },
  });
});

app.view('add', async ({ ack, view }) => {
  const values = view.state.values;
  if (values.text.text.value === 'short') {
    await ack({ response_action: 'errors', errors: { text: 'Too short.' } });
    return;
  }
  await ack();
  say(`view ${values.text.text.value} ${values.flags.flags.selected_options.map((option) => option.value)} ${values.file.file.files.map((file) => file.name)}`);
});

app.view({ callback_id: 'add', type: 'view_closed' }, async ({ ack }) => {
  await ack();
  say('closed');
});

app.shortcut('check_claim', async ({ ack, shortcut, respond }) => {
  await ack();
  say(`shortcut ${shortcut.message.text}`);
  await respond('Checked.');
});

app.event('app_home_opened', async ({ event, client }) => {
  say(`home ${event.tab} ${event.view ? 'again' : 'first'}`);
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'example', text: { type: 'plain_text', text: 'An example' }, value: 'x' }] }] } });
});

app.action('example', async ({ ack, body }) => {
  await ack();
  say(`example ${body.view.type}`);
});

app.event('assistant_thread_started', async ({ event, client }) => {
  const thread = event.assistant_thread;
  await client.assistant.threads.setSuggestedPrompts({ channel_id: thread.channel_id, thread_ts: thread.thread_ts, prompts: [{ title: 'Ask', message: 'How many?' }] });
  say(`assistant ${thread.user_id} ${thread.context.channel_id}`);
});

app.event('tokens_revoked', async ({ event }) => say(`revoked ${event.tokens.bot}`));
app.event('app_uninstalled', async () => say('uninstalled'));
app.error(async (error) => console.error(error));

const server = await app.start(0);
say(`ready ${mode === 'socket' ? '' : server.address().port}`);

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
