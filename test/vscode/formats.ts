import { after, before, describe } from 'node:test';
import { copyFolder, type Example } from '../support/vscode-example.js';
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
			workbench = await opened().open(files.folder);
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

		const look = async ({ path, at, says }: Look): Promise<void> => {
			const [before = '', behind = ''] = at.split('|');
			await workbench.openFile(path, await files.positionOf(path, `${before}${behind}`, before.length));
			await workbench.until(workbench.hover(says), () => workbench.showHover());
		};

		const beside = async (): Promise<void> => workbench.run('View: Split Editor Right');

		// @verifies REQ-301, REQ-302
		see('shows stories and requirements of spec-kit', async () => {
			await open('specs/003-photo-albums/spec.md', 'implemented by 1', '.squiggly-warning');
			await look({ path: 'specs/003-photo-albums/spec.md', at: '(see F|R-001)', says: 'make an album and to name it' });
			await workbench.takePicture('spec-kit');
		});

		see('REQ-601 shows what a change of OpenSpec does to a requirement', async () => {
			await workbench.run('View: Close All Editors');
			await open('openspec/specs/sign-in/spec.md', 'referenced 1', '.squiggly-error');
			await beside();
			await look({
				path: 'openspec/changes/add-passkeys/specs/sign-in/spec.md',
				at: 'MODIFIED Requirements\n\n### Requirement: Pass|word',
				says: 'address of the account',
			});
			await workbench.takePicture('openspec');
		});

		see('REQ-603 shows requirements of Kiro in Chinese', async () => {
			await workbench.run('View: Close All Editors');
			await workbench.openFile('.kiro/specs/order-payment/requirements.md');
			await workbench.page.locator('.codelens-decoration').filter({ hasText: 'implemented by 2' }).first().waitFor();
			await beside();
			await open('.kiro/specs/order-payment/tasks.md', '', '.squiggly-error');
			await look({ path: '.kiro/specs/order-payment/tasks.md', at: '_需求：1|.1', says: '打开支付页面' });
			await workbench.takePicture('kiro');
		});

		see('REQ-604 shows how Java covers a design of OpenFastTrace', async () => {
			await workbench.run('View: Close All Editors');
			await open('doc/design.md', 'implemented by 1', '.squiggly-warning');
			await beside();
			await open('src/main/java/shop/Forecast.java', '', '.squiggly-error');
			await look({ path: 'src/main/java/shop/Forecast.java', at: '[impl->dsn|~forecast', says: 'compares the promised day' });
			await workbench.takePicture('openfasttrace');
		});
	});
}
