/**
 * Whether the title of a file says that the file goes with an item and does not introduce it: in `# REQ-012: Test plan` and
 * `# REQ-012 评审报告：访客结账` a plan and a report begin. `# REQ-012: Export report` names a report that is to be built.
 */
export function isCompanionTitle(title: string): boolean {
	return english.test(title) || chinese.test(title);
}

/** The same of the name of a file: `REQ-012/test-plan.md`, `REQ-012-review.md`. */
export function isCompanionPath(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
	return isCompanionTitle(
		name
			.replace(/^[A-Z]+(?:-[A-Z]+)*-\d+/, '')
			.replace(/^[-_.]|[-_]/g, ' ')
			.trim(),
	);
}

const english = new RegExp(
	`^(?:(?:${[
		'acceptance|architectur(?:e|al)|closing|code|completion|deployment|design|detailed|development|execution|feature|final|gap|impact',
		'implementation|migration|peer|phase|post|progress|qa|quality|release|requirements?|research|review|risk|rollout|root|cause|security',
		'session|solution|status|system|task|tech(?:nical)?|test(?:ing)?|validation|verification|work',
	].join('|')})[ -]+){0,3}(?:${[
		'analysis|audit|breakdown|changelog|checklist|design|discussion|handoff|implementation|investigation|log|notes?|plan|postmortem',
		'reports?|research|results?|retrospective|reviews?|summary|tasks|test(?:ing|s)|validation|verification|walkthrough',
	].join('|')})(?:[ -]+(?:doc(?:ument)?|log|notes|report|summary))?(?=[ \\t]*(?:[:：(（\\[–—-]|$))`,
	'i',
);

const chinese = new RegExp(
	`^(?:${[
		'安全|部署|测试|调研|方案|风险|概要|回归|技术|架构|接口|进度|开发|可行性|代码|评审|任务|上线|设计|审核|审查|实施|实现|数据库|完成|详细',
		'系统|需求|验收|验证|影响|质量|自测',
	].join('|')})*(?:${[
		'报告|测试|拆解|方案|分析|复盘|计划|记录|进展|开发|排期|评审|清单|日志|任务|设计|审核|审查|实现|实施|说明|调研|验收|验证|用例|总结',
	].join('|')})(?:报告|单|稿|记录|列表|书|文档|说明|总结)?(?=[ \\t]*(?:[:：(（[–—-]|$))`,
);
