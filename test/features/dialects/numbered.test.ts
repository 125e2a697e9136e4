import { expectDefinition } from '../../support/expect-definition.js';
import { expectHover } from '../../support/expect-hover.js';
import { expectRename } from '../../support/expect-rename.js';

const spec = `//// spec/api.md
#### Requirement 1.1.1

> 接口**必须**唯一。

##### Conditional Requirement 1.1.1.1

> See requirement 1.1.1.
`;

expectDefinition([
	{
		title: 'should lead from an annotation to the requirement',
		files: `${spec.replace('Requirement 1.1.1\n', 'Requirement <|1.1.1|>\n')}//// src/ApiTest.java
@Specification(number = "1.1<|>.1", text = "…")
`,
		from: '1.1.1',
	},
]);

expectHover([
	{
		title: 'should tell what a numbered requirement says',
		files: `${spec}//// src/a.ts\n// Requirement <|1.1<|>.1.1|>\n`,
		says: [
			'**1.1.1.1** See requirement 1.1.1.',
			'requirement',
			'> See requirement 1.1.1.',
			'implemented by 1, verified by 0, referenced by 1',
			'[spec/api.md:5](file:///w/spec/api.md#L5)',
		],
	},
]);

expectRename([
	{
		title: 'a numbered requirement and those that are counted under it',
		newName: '2.7',
		files: `//// spec/api.md
#### Requirement <|1.<|>1.1|>

> 接口**必须**唯一。

##### Conditional Requirement <|1.1.1|>.1

> See requirement <|1.1.1|>, and requirement <|1.1.1|>.1.
//// src/a.ts
// Requirement <|1.1.1|>.1
`,
		asks: ['Change code'],
	},
]);
