/** An SVG as a PNG at twice its size, in base64: sharp on every screen. */
export async function drawPixels(svg: string): Promise<string> {
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.width * 2;
	canvas.height = image.height * 2;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	URL.revokeObjectURL(image.src);
	return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
