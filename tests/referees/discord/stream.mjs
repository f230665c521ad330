// Reads the compressed gateway with zlib itself: one inflating context for the connection, a flush after each event.
import { constants, createInflate } from 'node:zlib';
import { WebSocket } from 'ws';

const [url, token] = process.argv.slice(2);
const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH });
const socket = new WebSocket(`${url}/?v=10&encoding=json&compress=zlib-stream`);
const suffix = Buffer.from([0x00, 0x00, 0xff, 0xff]);
let text = [];
let last = Promise.resolve();

inflate.on('data', (part) => text.push(part));
inflate.on('error', (error) => console.log('error', error.message));

const handle = ({ op, t, d }) => {
    if (op === 10) {
        // GUILDS and DIRECT_MESSAGES.
        socket.send(JSON.stringify({ op: 2, d: { token, intents: 1 | 1 << 12, properties: { os: 'linux', browser: 'referee', device: 'referee' } } }));
    } else if (op === 0) {
        console.log(t, d.content ?? d.user?.username ?? d.name);
    }
};

socket.on('message', (bytes) => {
    if (!bytes.subarray(-4).equals(suffix)) {
        console.log('error', 'no flush at the end');
    }

    // One after the other: each message of the socket is one frame.
    last = last.then(() => new Promise((resolve) => inflate.write(bytes, () => inflate.flush(constants.Z_SYNC_FLUSH, () => {
        const whole = Buffer.concat(text).toString('utf8');
        text = [];
        handle(JSON.parse(whole));
        resolve();
    }))));
});

process.stdin.on('end', () => socket.close(1000));
process.stdin.resume();
