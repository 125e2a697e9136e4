import { expectHover } from '../../support/expect-hover.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';

const spec = `//// openspec/specs/login/spec.md
## Purpose
Lets people open their account, and nobody else that of another person.
## Requirements
`;

expectRename([
	{
		title: 'a requirement of OpenSpec where it is defined, and in every open change',
		newName: 'Log in',
		files: `${spec}### Requirement: <|Sign<|> in|>
The system SHALL let people sign in.
#### Scenario: Right password
- **WHEN** it is right
//// openspec/changes/one/specs/login/spec.md
## MODIFIED Requirements
### Requirement: <|Sign in|>
The system SHALL let people in.
#### Scenario: Right password
- **WHEN** it is right
//// openspec/changes/two/specs/login/spec.md
## REMOVED Requirements
- \`### Requirement: <|Sign in|>\`
//// openspec/changes/archive/2026-01-20-old/specs/login/spec.md
## MODIFIED Requirements
### Requirement: Sign in
//// openspec/specs/other/spec.md
## Requirements
### Requirement: Sign in
//// docs/prd.md
[in](<|../openspec/specs/login/spec.md#requirement-sign-in|>)
`,
		edits: ['Log in', 'Log in', 'Log in', '../openspec/specs/login/spec.md#requirement-log-in'],
	},
	{
		title: 'AC-904 a scenario of OpenSpec by its own name, and its copies in open changes',
		newName: 'Good password',
		files: `${spec}### Requirement: Sign in
The system SHALL let people sign in with \`OAuth\`.
#### Scenario: <|Right<|> password|>
- **WHEN** it is right
#### Scenario: Wrong password
- **WHEN** it is wrong
### Requirement: Sign up
The system SHALL let people sign up.
#### Scenario: Right password
- **WHEN** it is right
//// openspec/changes/one/specs/login/spec.md
## MODIFIED Requirements
### Requirement: Sign in
The system SHALL let people in.
#### Scenario: <|Right password|>
- **WHEN** it is right
#### Scenario: Wrong password
- **WHEN** it is wrong
`,
	},
	{
		title: 'AC-904 a requirement of OpenSpec with code in its name',
		newName: 'Log in with `OAuth`',
		files: `${spec}### Requirement: <|Sign<|> in with \`OAuth\`|>
The system SHALL let people sign in.
#### Scenario: Right password
- **WHEN** it is right
`,
	},
	{
		title: 'a requirement of OpenSpec inside a change, for later',
		newName: 'Log in',
		files: `${spec}### Requirement: Sign in
The system SHALL let people sign in.
//// openspec/changes/one/specs/login/spec.md
## MODIFIED Requirements
### Requirement: <|Sign in<|>|>
The system SHALL let people in.
<||>`,
		edits: ['Log in', '\n## RENAMED Requirements\n\n- FROM: `### Requirement: Sign in`\n- TO: `### Requirement: Log in`\n'],
	},
	{
		title: 'a second requirement of OpenSpec inside a change',
		newName: 'Log out',
		files: `${spec}### Requirement: Sign in
The system SHALL let people sign in.
### Requirement: Sign out
The system SHALL let people sign out.
//// openspec/changes/one/specs/login/spec.md
## RENAMED Requirements
- FROM: \`### Requirement: Sign in\`
- TO: \`### Requirement: Log in\`
<||>
## MODIFIED Requirements
### Requirement: <|<|>Sign out|>
`,
		edits: ['- FROM: `### Requirement: Sign out`\n- TO: `### Requirement: Log out`\n', 'Log out'],
	},
]);

expectRefusedRename([
	{
		title: 'a requirement of OpenSpec that a change removes, inside that',
		newName: 'Log in',
		files: `${spec}### Requirement: Sign in
The system SHALL let people sign in.
//// openspec/changes/one/specs/login/spec.md
## REMOVED Requirements
### Requirement: <|>Sign in
`,
		reason: /removes or renames/,
	},
	{
		title: 'a requirement of OpenSpec to the name of another',
		newName: 'Sign out',
		files: `${spec}### Requirement: <|>Sign in
The system SHALL let people sign in.
### Requirement: Sign out
`,
		reason: /defined already/,
	},
	{
		title: 'a requirement of OpenSpec to nothing',
		newName: '',
		files: `${spec}### Requirement: <|>Sign in\n`,
		reason: /not an ID here/,
	},
]);

expectHover([
	{
		title: 'a requirement that a change of OpenSpec modifies',
		files: `${spec}### Requirement: Sign in
The system SHALL let people sign in.
//// openspec/changes/one/specs/login/spec.md
## MODIFIED Requirements
### Requirement: <|Sign<|> in|>
`,
		says: [
			'**login/Sign in**',
			'requirement',
			'The system SHALL let people sign in.',
			'implemented by 0, verified by 0, referenced by 1',
			'[openspec/specs/login/spec.md:4](file:///w/openspec/specs/login/spec.md#L4)',
		],
	},
]);
