import { slug } from 'github-slugger';

/** The anchor that GitHub gives the first heading of a name. */
export function anchorOfName(name: string): string {
	return slug(name.trim());
}
