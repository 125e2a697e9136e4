import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askTracker, showToken } from '../../server/src/web/ask.js';
import type { CredentialPlace, HttpMethod, HttpRequest } from '../../server/src/web/http.js';

const place = {
	tracker: 'redmine',
	type: 'redmine',
	api: 'https://redmine.acme.example/pm',
	header: 'x-redmine-api-key',
	value: '{token}',
};

for (const [title, url, api, header] of [
	['another host', 'https://evil.example/issues.json', place.api, place.header],
	['the same host without encryption', 'http://redmine.acme.example/issues.json', place.api, place.header],
	['another port', 'https://redmine.acme.example:8443/issues.json', place.api, place.header],
	['a host that only begins so', 'https://redmine.acme.example.evil.example/', place.api, place.header],
	['a host without encryption', 'http://redmine.acme.example/', 'http://redmine.acme.example/', place.header],
	['a file', 'file:///etc/passwd', 'file:///etc', place.header],
	['another header', 'https://redmine.acme.example/', place.api, 'host'],
] as const) {
	test(`REQ-708 should send nothing to ${title}`, async () => {
		const question: HttpRequest<CredentialPlace> = { method: 'GET', url, headers: {}, credential: { ...place, api, header } };
		await assert.rejects(askTracker(question, { token: 'secret', value: '{token}' }), /is not asked/);
	});
}

for (const [value, token, expected] of [
	['Bearer {token}', 'a$&b', 'Bearer a$&b'],
	['Basic {base64}', 'li@acme.example:密', 'Basic bGlAYWNtZS5leGFtcGxlOuWvhg=='],
	['key="{user}", token="{secret}"', 'k:t:u', 'key="k", token="t:u"'],
] as const) {
	test(`REQ-708 should show ${token} as ${value}`, () => assert.equal(showToken({ token, value }), expected));
}

test('REQ-708 should send nothing that deletes, whoever asks', async () => {
	const method = 'DELETE' as string as HttpMethod;
	const question = { method, url: place.api, headers: {}, credential: place };
	await assert.rejects(askTracker(question, undefined), /is not asked/);
});
