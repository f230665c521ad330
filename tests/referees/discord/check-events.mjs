// Type-checks what the loopback server sends against discord-api-types: each entry { type, value } becomes a literal of that type.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));
const entries = JSON.parse(readFileSync(process.argv[2], 'utf8'));

// TypeScript takes no string for an enumeration of strings.
const enumerations = { locale: 'Locale', guild_locale: 'Locale', preferred_locale: 'Locale' };

// What Discord sends and its documentation, which the types follow, does not have: the trace of a resumed session, a list that
// libraries need, and null where a frame has no data.
const documented = (type, value) => {
    if (type === 'GatewayReadyDispatch') {
        delete value.d.private_channels;
    }

    if (value.d === null || type === 'GatewayResumedDispatch') {
        value.d = undefined;
    }

    return value;
};

const literal = (value, key, parent) => {
    if (value === undefined) {
        return 'undefined';
    }

    if (Array.isArray(value)) {
        return `[${value.map((item) => literal(item, null, key)).join(', ')}]`;
    }

    if (value !== null && typeof value === 'object') {
        return `{ ${Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${literal(inner, name, key ?? parent)}`).join(', ')} }`;
    }

    if (key === 't' && value !== null) {
        return `${JSON.stringify(value)} as api.GatewayDispatchEvents.${value.split('_').map((word) => word[0] + word.slice(1).toLowerCase()).join('')}`;
    }

    if (typeof value === 'string' && enumerations[key]) {
        return `${JSON.stringify(value)} as api.${enumerations[key]}`;
    }

    if (typeof value === 'string' && key === 'type' && parent === 'embeds') {
        return `${JSON.stringify(value)} as api.EmbedType`;
    }

    // Flags are sums: no member of the enumeration need have the number.
    if (typeof value === 'number' && key?.endsWith('flags')) {
        return `${value} as number`;
    }

    return JSON.stringify(value);
};

const file = join(folder, 'events.check.ts');
const source = [
    "import type * as api from 'discord-api-types/v10';",
    ...entries.map(({ type, value }, at) => `export const e${at}: api.${type} = ${literal(documented(type, value), null, null)};`),
].join('\n');

const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (name, ...rest) => name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
host.fileExists = (name) => name === file || fileExists(name);
host.readFile = (name) => name === file ? source : readFile(name);

const faults = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));

const told = new Set();

for (const fault of faults) {
    const { line, character } = fault.file?.getLineAndCharacterOfPosition(fault.start) ?? { line: 0, character: 0 };
    told.add(`${entries[line - 1]?.type}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')} at ${source.split('\n')[line]?.slice(character, character + 80)}`);
}

told.forEach((line) => console.log(line));

console.log(`${entries.length} checked, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
