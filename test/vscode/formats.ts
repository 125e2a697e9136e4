import { after, before, describe } from 'node:test';
import { copyFolder, type Example } from '../support/vscode-example.js';
import { changeSettings } from '../support/vscode-settings.js';
import { type OpenShop, see as seeIn } from '../support/vscode-shop.js';
import type { Workbench } from '../support/vscode-workbench.js';

/** A file, the place in it that is looked at, and what the hover there says. */
interface Look {
	readonly path: string;

	/** The text before the cursor, up to a bar, and behind it. */
	readonly at: string;
	readonly says: string;
}

/** Shows the formats that people have most, each in one window with its hover, its lenses and what is wrong in it. */
export function expectFormats(opened: () => OpenShop): void {
	describe('The formats of others', () => {
		let files: Example;
		let workbench: Workbench;

		before(async () => {
			files = await copyFolder('test/fixtures/formats');
			// What stands above an ID is more often of interest than what stands below.
			await changeSettings(opened().shop.data, { 'editor.hover.above': false });
			workbench = await opened().open(files.folder);
			await workbench.page.setViewportSize({ width: 1400, height: 660 });
			await workbench.page.keyboard.press('Control+B');
		});

		after(async () => {
			await workbench.page.close({ runBeforeUnload: false });
			await files.remove();
		});

		const see = seeIn.bind(undefined, () => workbench);

		/** Waits for the lenses and the findings of a file. */
		const open = async (path: string, lens: string, finding: string): Promise<void> => {
			await workbench.openFile(path);
			await workbench.page.locator('.codelens-decoration').filter({ hasText: lens }).first().waitFor();
			await workbench.page.locator(finding).first().waitFor();
		};

		/** Goes through the line by keys, for the columns that VS Code asks for and shows count wide characters twice. */
		const look = async ({ path, at, says }: Look): Promise<void> => {
			const [before = '', behind = ''] = at.split('|');
			const { line, column } = await files.positionOf(path, `${before}${behind}`);
			const last = before.split('\n');
			await workbench.openFile(path, { line: line + last.length - 1, column: 1 });
			const steps = (last.length > 1 ? 0 : column - 1) + (last.at(-1)?.length ?? 0);
			for (let step = 0; step < steps; step++) {
				await workbench.page.keyboard.press('ArrowRight');
			}
			await workbench.until(workbench.hover(says), () => workbench.showHover());
		};

		const beside = async (): Promise<void> => workbench.run('View: New Editor Group to the Right');

		// @verifies REQ-301, REQ-302
		see('shows stories and requirements of spec-kit', async () => {
			await look({ path: 'specs/003-photo-albums/spec.md', at: '(see F|R-001)', says: 'spec.md:27' });
			await workbench.page.locator('.codelens-decoration').filter({ hasText: 'implemented by 1' }).first().waitFor();
			await workbench.page.locator('.squiggly-warning').first().waitFor();
			await workbench.takePicture('formats/spec-kit');
		});

		see('REQ-601 shows what a change of OpenSpec does to a requirement', async () => {
			await workbench.run('View: Close All Editors');
			await open('openspec/specs/sign-in/spec.md', 'referenced 1', '.squiggly-error');
			await beside();
			await look({
				path: 'openspec/changes/add-passkeys/specs/sign-in/spec.md',
				at: 'MODIFIED Requirements\n\n### Requirement: Pass|word',
				says: 'sign-in/spec.md',
			});
			await workbench.takePicture('formats/openspec');
		});

		see('REQ-603 shows requirements of Kiro in Chinese', async () => {
			await workbench.run('View: Close All Editors');
			await workbench.openFile('.kiro/specs/order-payment/requirements.md');
			await workbench.page.locator('.codelens-decoration').filter({ hasText: 'implemented by 2' }).first().waitFor();
			await beside();
			await open('.kiro/specs/order-payment/tasks.md', '', '.squiggly-error');
			await look({ path: '.kiro/specs/order-payment/tasks.md', at: '_需求：1|.3', says: 'requirements.md:17' });
			await workbench.takePicture('formats/kiro');
		});

		see('REQ-604 shows how Java covers a design of OpenFastTrace', async () => {
			await workbench.run('View: Close All Editors');
			await open('doc/design.md', 'implemented by 1', '.squiggly-warning');
			await beside();
			await open('src/main/java/shop/Forecast.java', '', '.squiggly-error');
			await look({ path: 'src/main/java/shop/Forecast.java', at: '[impl->dsn|~forecast', says: 'design.md:4' });
			await workbench.takePicture('formats/openfasttrace');
		});
	});
}
