/**
 * Whether a file holds tests, by its path: a folder such as `test`, `__tests__`, `spec` or `ShopTests`, or a name such as
 * `cart.test.ts`, `cart_spec.rb`, `test_cart.py` or `CartTest.java`.
 */
export function isTestPath(path: string): boolean {
	const slash = path.lastIndexOf('/') + 1;
	return testFolder.test(path.slice(0, slash)) || testFile.test(path.slice(slash));
}

const testFolder = /(?:^|\/)(?:tests?|__tests__|spec|e2e|testing|[\w.-]*Tests?|cypress)\//;

const testFile =
	/(?:^|[._-])(?:tests?|spec|e2e|cy)(?:[._-]|$)|[a-z0-9](?:Tests?|Spec|IT)\.[A-Za-z]+$|\.(?:feature|bats|t)$|^conftest\.py$/;
