// Checks a JSON file of blocks, or a list of such lists, against Slack's own types: node check-blocks.mjs FILE.json
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const read = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lists = Array.isArray(read[0]) ? read : [read];
const folder = mkdtempSync(join(tmpdir(), 'opinionbot-blocks-'));

try {
  symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const file = join(folder, 'blocks.ts');
  const lines = lists.map((blocks, at) => `export const blocks${at}: KnownBlock[] = ${JSON.stringify(blocks, null, 2)};`);
  writeFileSync(file, `import type { KnownBlock } from '@slack/types';\n${lines.join('\n')}\n`);

  const tsc = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext', file], { encoding: 'utf8', cwd: folder });
  process.stdout.write(run.stdout.replaceAll(folder, ''));
  process.stderr.write(run.stderr);
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
