import { createRoadmap } from '../../server/src/views/roadmap.js';
import type { Roadmap } from '../../server/src/drawing/roadmap/model.js';
import { openFiles, splitFiles } from './fixture-workspace.js';

/** A small product with everything that a roadmap can show. Its day is 2026-11-25. */
export const roadmapFiles = splitFiles(`//// goals.md
## GOAL-1: Sell "more", & better
- period: 2026-Q4 to 2027-Q1
- owner: @li

| ID | Release | Date | Status |
|---|---|---|---|
| REL-1 | Winter | 2026-12-18 | in-progress |

### MS-beta: Beta
- date: 2026-12-01
- release: REL-1
//// checkout.md
---
id: PRD-checkout
title: One page; <script>alert(1)</script>
status: in-progress
goals: [GOAL-1]
owner: "@li"
team: storefront
release: REL-1
depends-on: [PRD-payments]
roadmap: { start: 2026-11-02, end: 2027-01-31 }
---
### REQ-1: One
- status: shipped
### REQ-2: Two
- status: in-progress
//// payments.md
---
id: PRD-payments
title: 付款不出岔子
status: in-progress
goals: [GOAL-1]
owner: "@zhou"
roadmap: { quarter: 2026-Q4, end: 2026-11-20 }
---
//// notes.md
---
id: PRD-notes
title: =SUM(1), a note
roadmap: { horizon: later }
---
`);

/** The roadmap of that product. */
export async function sampleRoadmap(): Promise<Roadmap> {
	return createRoadmap((await openFiles(roadmapFiles)).workspace, '2026-11-25');
}
