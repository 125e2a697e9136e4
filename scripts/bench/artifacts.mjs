import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, generate, sentence } from './workspaces.mjs';

/** How many items of OpenFastTrace there are, tags in code included, and in how many files. */
export const artifacts = { items: 125_000, files: 3_125 };

const perFile = 40;

/** Generates a workspace of OpenFastTrace once and answers its folder: of five items one is a requirement, two are designs, two are tags. */
export function generateArtifacts({ items }) {
	return generate(`artifacts-${items}`, root => {
		const random = createRandom(items);
		for (let file = 0; file < items / 5 / perFile; file++) {
			const names = Array.from({ length: perFile }, (_, index) => `area-${file}.name-${index}`);
			write(
				root,
				`doc/area-${file}/requirements.md`,
				names.map(name => requirement(name, random)),
			);
			for (const half of [1, 2]) {
				write(
					root,
					`doc/area-${file}/design-${half}.md`,
					names.map(name => design(name, half, random)),
				);
				write(root, `src/area${file}/Unit${half}.java`, unit(names, half, random));
			}
		}
	});
}

function write(root, path, parts) {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), parts.join('\n'));
}

function requirement(name, random) {
	return `### ${sentence(random, 5)}\n\`req~${name}~1\`\n\n${sentence(random, 24)}.\n\nNeeds: dsn\n`;
}

function design(name, half, random) {
	const id = `dsn~${name}.${half}~1`;
	return `### ${sentence(random, 5)}\n\`${id}\`\n\n${sentence(random, 24)}.\n\nCovers:\n\n* [\`req~${name}~1\`](requirements.md)\n\nNeeds: impl\n`;
}

/** One tag in fifty covers an older revision. */
function unit(names, half, random) {
	const methods = names.map(
		(name, index) =>
			`    // [impl->dsn~${name}.${half}~${random() < 0.02 ? 0 : 1}]\n    int method${index}(int input) {\n        return input + ${index}; // ${sentence(random, 8)}\n    }\n`,
	);
	return [`public class Unit${half} {`, ...methods, '}'];
}
