// An address for interactions that checks signatures with discord-interactions.
import { createServer } from 'node:http';
import { InteractionResponseType, InteractionType, verifyKey } from 'discord-interactions';

const [publicKey] = process.argv.slice(2);

const server = createServer(async (request, response) => {
    const parts = [];

    for await (const part of request) {
        parts.push(part);
    }

    const body = Buffer.concat(parts);
    const isDiscord = await verifyKey(body, request.headers['x-signature-ed25519'] ?? '', request.headers['x-signature-timestamp'] ?? '', publicKey);

    if (!isDiscord) {
        response.writeHead(401).end();
        return;
    }

    const call = JSON.parse(body.toString('utf8'));
    const answer = call.type === InteractionType.PING
        ? { type: InteractionResponseType.PONG }
        : { type: InteractionResponseType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});

server.listen(0, '127.0.0.1', () => console.log('listening', server.address().port));
process.stdin.on('end', () => server.close());
process.stdin.resume();
