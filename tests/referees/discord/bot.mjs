// A bot made with discord.js, over REST and the gateway. What it sees it prints, a line each.
import { ActionRowBuilder, ApplicationCommandOptionType, ApplicationCommandType, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, GatewayIntentBits,
    MessageFlags, ModalBuilder, Partials, PermissionFlagsBits, RESTEvents, TextInputBuilder, TextInputStyle } from 'discord.js';

const [api, token] = process.argv.slice(2);
const say = (...words) => console.log(words.join(' '));
const quiet = { allowedMentions: { parse: [] } };

const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api },
});

client.rest.on(RESTEvents.RateLimited, (limit) => say('limited', limit.global ? 'global' : 'bucket', limit.route));
client.on('shardResume', (id, replayed) => say('resumed', replayed));
client.on('shardReady', () => say('connected'));
client.on('error', (error) => say('error', error.message));

client.once('clientReady', async () => {
    const guild = client.guilds.cache.first();
    say('ready', client.user.username, guild.name, guild.channels.cache.size, guild.members.me.permissions.has(PermissionFlagsBits.SendMessages));

    const commands = await client.application.commands.set([
        {
            name: 'ask',
            description: 'Ask',
            nameLocalizations: { de: 'frage' },
            contexts: [0, 1, 2],
            integrationTypes: [0, 1],
            options: [
                { type: ApplicationCommandOptionType.String, name: 'question', description: 'What', required: true },
                { type: ApplicationCommandOptionType.String, name: 'place', description: 'Where', autocomplete: true },
            ],
        },
        { name: 'settings', description: 'Settings', defaultMemberPermissions: PermissionFlagsBits.ManageGuild },
        { name: 'Check this claim', type: ApplicationCommandType.Message },
    ]);
    const known = await client.application.commands.fetch({ withLocalizations: true });
    say('registered', commands.size, known.find((command) => command.name === 'ask').nameLocalizations.de);
});

const onCommand = async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply({ content: `Checked: ${interaction.targetMessage.content}`, ...quiet });
        say('checked', interaction.targetMessage.author.username);
        return;
    }

    await interaction.deferReply();
    const answer = await interaction.editReply({
        content: `You asked: ${interaction.options.getString('question')}`,
        embeds: [new EmbedBuilder().setTitle('Source').setURL('https://example.org/').addFields({ name: 'Asked', value: '2023' })],
        components: [new ActionRowBuilder().addComponents(
            new ButtonBuilder().setCustomId('wrong').setLabel('This is wrong').setStyle(ButtonStyle.Secondary),
            new ButtonBuilder().setURL('https://example.org/').setLabel('Source').setStyle(ButtonStyle.Link))],
        files: [{ attachment: Buffer.from([137, 80, 78, 71]), name: 'chart.png', description: 'Bars' }],
        ...quiet,
    });
    const more = await interaction.followUp({ content: 'For you alone', flags: MessageFlags.Ephemeral, ...quiet });
    say('answered', interaction.inGuild() ? interaction.guild.name : 'direct', answer.components.length, answer.attachments.first().description, more.flags.has(MessageFlags.Ephemeral));
};

client.on('interactionCreate', async (interaction) => {
    if (interaction.isAutocomplete()) {
        const focused = interaction.options.getFocused(true);
        await interaction.respond([{ name: `${focused.value}an`, value: 'JP' }]);
        say('completed', focused.name, focused.value);
    } else if (interaction.isCommand()) {
        await onCommand(interaction);
    } else if (interaction.isButton()) {
        await interaction.showModal(new ModalBuilder().setCustomId('report').setTitle('What is wrong?').addComponents(
            new ActionRowBuilder().addComponents(new TextInputBuilder().setCustomId('why').setLabel('Why').setStyle(TextInputStyle.Paragraph).setMaxLength(500))));
        say('pressed', interaction.customId, interaction.message.content.split(':')[0]);
    } else if (interaction.isModalSubmit()) {
        await interaction.update({ content: 'Thank you', components: [], ...quiet });
        say('submitted', interaction.fields.getTextInputValue('why'));
    }
});

client.on('messageCreate', async (message) => {
    if (message.author.bot) {
        return;
    }

    say('message', message.inGuild() ? message.guild.name : 'direct', message.author.username, message.content ? 'read' : 'unread');

    if (message.mentions.users.has(client.user.id) && message.inGuild()) {
        const reply = await message.reply({ content: 'Here', nonce: 'reply-1', enforceNonce: true, ...quiet });
        const again = await message.reply({ content: 'Here', nonce: 'reply-1', enforceNonce: true, ...quiet });
        const thread = await reply.startThread({ name: 'More' });
        await thread.send({ content: 'In the thread', ...quiet });
        await reply.edit({ content: 'Here it is', ...quiet });
        await reply.react('👍');
        const read = await message.channel.messages.fetch({ limit: 10, after: message.id });
        const member = await message.guild.members.fetch(message.author.id);
        say('replied', reply.id === again.id, thread.isThread(), read.size, member.user.username);
    } else if (message.channel.isDMBased() && message.content === 'flood') {
        await Promise.all(Array.from({ length: 8 }, (_, i) => message.channel.send({ content: `${i}`, ...quiet })));
        say('flooded');
    } else if (message.channel.isDMBased()) {
        const error = await message.channel.send({ content: 'x'.repeat(2001), ...quiet }).catch((e) => e);
        await message.channel.sendTyping();
        await message.reply({ content: 'Hello', ...quiet });
        say('refused', error.code, error.status);
    }
});

process.stdin.on('end', async () => {
    await client.destroy();
    say('gone');
});
process.stdin.resume();
await client.login(token);
