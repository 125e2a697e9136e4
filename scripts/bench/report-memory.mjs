import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env['CLEWLINE_BENCH_MEMORY'], String(process.resourceUsage().maxRSS)));
